package news.dateline.local.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/// The file everything is in, and the mark that tells whether all of it is there.
record StoreFile(MVStore store, DurableMark mark) implements AutoCloseable {

    private static final int CACHE_MB = 48;
    private static final int KEYS_PER_PAGE = 16; // a commit writes every page it touched anew, each from its documents

    /// @throws DamagedStore if the file is missing, unreadable or older than what was acknowledged
    static StoreFile open(Path folder) throws IOException {
        Files.createDirectories(folder);
        var file = folder.resolve("dateline.store");
        var markFile = folder.resolve("dateline.mark");
        if (Files.exists(file) && !DurableMark.exists(markFile)) {
            throw new DamagedStore(markFile + " is missing, or " + file + " is of an unknown format");
        }
        var mark = DurableMark.open(markFile);
        var acknowledged = mark.read();
        if (acknowledged > 0 && Files.notExists(file)) {
            throw new DamagedStore(file + " is missing");
        }
        var store = open(file, folder);
        if (store.getCurrentVersion() < acknowledged) {
            store.closeImmediately();
            throw new DamagedStore("%s is at version %d, but %d was acknowledged"
                    .formatted(file, store.getCurrentVersion(), acknowledged));
        }
        return new StoreFile(store, mark);
    }

    private static MVStore open(Path file, Path folder) {
        try {
            var store = new MVStore.Builder()
                    .fileName(file.toString())
                    .cacheSize(CACHE_MB)
                    .keysPerPage(KEYS_PER_PAGE)
                    .autoCommitDisabled() // only whole commands are committed, by GroupCommit,
                    .autoCommitBufferSize(0) // however large
                    .open();
            store.setRetentionTime(0); // or every update keeps its old pages for 45 s
            return store;
        } catch (MVStoreException e) {
            if (e.getErrorCode() == DataUtils.ERROR_FILE_LOCKED) {
                throw new IllegalStateException(folder + " is in use by another process", e);
            }
            throw new DamagedStore(file + " cannot be read", e);
        }
    }

    @Override
    public void close() throws IOException {
        if (!store.isClosed()) {
            store.commit();
            store.sync();
            mark.write(store.getCurrentVersion());
            store.close();
        }
        mark.close();
    }
}
