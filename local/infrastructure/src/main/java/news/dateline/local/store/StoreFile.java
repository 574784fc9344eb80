package news.dateline.local.store;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.SFChunk;
import org.h2.mvstore.SingleFileStore;

/// The file everything is in, and the mark that tells whether all of it is there.
record StoreFile(MVStore store, DurableMark mark) implements AutoCloseable {

    private static final String FILE = "dateline.store";
    private static final String MARK = "dateline.mark";
    private static final int COPIED_AT_A_TIME = 1024 * 1024;
    private static final int CACHE_MB = 48;
    private static final int KEYS_PER_PAGE = 16; // a commit writes every page it touched anew, each from its documents

    /// @throws DamagedStore if the file is missing, unreadable or older than what was acknowledged
    static StoreFile open(Path folder) throws IOException {
        Files.createDirectories(folder);
        var file = folder.resolve(FILE);
        var markFile = folder.resolve(MARK);
        if (Files.exists(file) && !DurableMark.exists(markFile)) {
            throw new DamagedStore(MARK + " is missing, or " + FILE + " is of an unknown format");
        }
        var mark = DurableMark.open(markFile);
        try {
            refuseOlderThan(mark.read(), file);
            var store = open(file, new MVStore.Builder());
            store.setRetentionTime(0); // or every update keeps its old pages for 45 s
            return new StoreFile(store, mark);
        } catch (RuntimeException e) {
            mark.close();
            throw e;
        }
    }

    /// To open a file for writing may change it: so first it is only looked at.
    private static void refuseOlderThan(long acknowledged, Path file) throws IOException {
        if (acknowledged == 0) {
            return;
        }
        if (Files.notExists(file)) {
            throw new DamagedStore(FILE + " is missing");
        }
        if (Files.size(file) == 0) {
            throw new DamagedStore(FILE + " is empty, but version " + acknowledged + " was acknowledged");
        }
        try (var store = open(file, new MVStore.Builder().readOnly())) {
            if (store.getCurrentVersion() < acknowledged) {
                throw new DamagedStore("%s is at version %d, but %d was acknowledged"
                        .formatted(FILE, store.getCurrentVersion(), acknowledged));
            }
        }
    }

    private static MVStore open(Path file, MVStore.Builder builder) {
        try {
            return builder.fileName(file.toString())
                    .cacheSize(CACHE_MB)
                    .keysPerPage(KEYS_PER_PAGE)
                    .autoCommitDisabled() // only whole commands are committed, by GroupCommit,
                    .autoCommitBufferSize(0) // however large
                    .open();
        } catch (MVStoreException e) {
            if (e.getErrorCode() == DataUtils.ERROR_FILE_LOCKED) {
                throw new IllegalStateException(file + " is in use by another process", e);
            }
            throw new DamagedStore(FILE + " cannot be read", e);
        }
    }

    /// Writes the file as it is to another folder, with a mark that says so. Nothing may be committed meanwhile.
    void copyTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        var file = (SingleFileStore) store.getFileStore();
        try (var copy = FileChannel.open(folder.resolve(FILE), CREATE_NEW, WRITE);
                var mark = DurableMark.open(folder.resolve(MARK))) {
            for (var position = 0L; position < file.size(); position += COPIED_AT_A_TIME) {
                // not by a channel of our own: closing one would give up the process's lock on the file
                var length = (int) Math.min(COPIED_AT_A_TIME, file.size() - position);
                DataUtils.writeFully(copy, position, file.readFully((SFChunk) null, position, length));
            }
            mark.write(store.getCurrentVersion());
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
