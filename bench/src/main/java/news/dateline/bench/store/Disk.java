package news.dateline.bench.store;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/// The bare disk, to compare with: 16 KB appended to a file and forced to it.
final class Disk implements AutoCloseable {

    private static final int BYTES = 16 * 1024;

    private final FileChannel file;
    private final ByteBuffer bytes = ByteBuffer.allocateDirect(BYTES);

    Disk(Path folder) throws IOException {
        file = FileChannel.open(folder.resolve("bare"), CREATE, WRITE);
    }

    void force(int number) throws IOException {
        bytes.clear();
        file.write(bytes, (long) number * BYTES);
        file.force(false);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
