package news.dateline.local.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;

/// The last version of the store that a reply may have told of, in a file beside it: a store file that was cut, or
/// taken from a backup, opens without complaint at an older one.
///
/// It is written after each flush and not flushed itself: after a power cut it may lag, never lead.
final class DurableMark implements AutoCloseable {

    private static final int MAGIC = 0x444c5332; // DLS2: Dateline's store, format 2
    private static final int OLDER = 0x444c5331; // DLS1, whose indexes are built anew; it would not read ours
    private static final int LENGTH = Integer.BYTES + Long.BYTES + Long.BYTES;

    private final FileChannel file;

    private DurableMark(FileChannel file) {
        this.file = file;
    }

    static DurableMark open(Path path) throws IOException {
        return new DurableMark(
                FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE));
    }

    static boolean exists(Path path) {
        return Files.exists(path);
    }

    void write(long version) {
        var bytes = ByteBuffer.allocate(LENGTH);
        bytes.putInt(MAGIC).putLong(version).putLong(checksum(version)).flip();
        try {
            file.write(bytes, 0);
        } catch (IOException e) {
            throw new UncheckedIOException("the store's mark cannot be written", e);
        }
    }

    /// @return 0 if a power cut tore it
    long read() throws IOException {
        var bytes = ByteBuffer.allocate(LENGTH);
        file.read(bytes, 0);
        bytes.flip();
        if (bytes.remaining() < LENGTH) {
            return 0;
        }
        var format = bytes.getInt();
        if (format != MAGIC && format != OLDER) {
            throw new DamagedStore("its mark is of an unknown format");
        }
        var version = bytes.getLong();
        return bytes.getLong() == checksum(version) ? version : 0;
    }

    private static long checksum(long version) {
        var checksum = new CRC32C();
        checksum.update(ByteBuffer.allocate(Long.BYTES).putLong(version).flip());
        return checksum.getValue();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
