package news.dateline.local.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import news.dateline.local.store.wire.StoreServer;

/// A store that speaks MongoDB's wire protocol, on loopback and without a password. Acknowledged means on disk.
public final class EmbeddedStore implements AutoCloseable {

    private final StoreFile file;
    private final GroupCommit commits;
    private final StoreServer server;
    private final int port;

    private EmbeddedStore(StoreFile file, GroupCommit commits, StoreServer server, int port) {
        this.file = file;
        this.commits = commits;
        this.server = server;
        this.port = port;
    }

    /// @throws DamagedStore if the folder's files are not what was last acknowledged
    public static EmbeddedStore start(Path folder, int port) throws IOException {
        return start(folder, port, () -> {});
    }

    /// @param onFault run when the disk no longer takes what is written; the store then answers nothing but errors
    public static EmbeddedStore start(Path folder, int port, Runnable onFault) throws IOException {
        return start(folder, port, onFault, Clock.systemUTC());
    }

    /// @param clock tells how long a cursor is idle, and when space is to be given back
    static EmbeddedStore start(Path folder, int port, Runnable onFault, Clock clock) throws IOException {
        var file = StoreFile.open(folder);
        try {
            var commits = new GroupCommit(file, onFault, clock);
            var server = StoreServer.start(
                    new DurableBackend(file, commits, clock), new InetSocketAddress("127.0.0.1", port));
            return new EmbeddedStore(file, commits, server, port);
        } catch (RuntimeException e) {
            file.close();
            throw e;
        }
    }

    /// Connection string without a database.
    public String uri() {
        return "mongodb://127.0.0.1:" + port;
    }

    /// What the data takes on disk.
    public long bytes() {
        return file.store().getFileStore().size();
    }

    /// How often data was forced to disk since the start.
    public long flushes() {
        return commits.flushes();
    }

    /// Writes all it holds to another folder, as it is at one moment in which it answers nobody.
    ///
    /// @param meanwhile run in that moment, before the copy
    public void copyTo(Path folder, Runnable meanwhile) {
        commits.still(() -> {
            meanwhile.run();
            try {
                file.copyTo(folder);
            } catch (IOException e) {
                throw new UncheckedIOException("the store cannot be copied", e);
            }
        });
    }

    @Override
    public void close() {
        server.close();
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the store is not closed cleanly", e);
        }
    }
}
