package news.dateline.supervisor.fleet;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The log file of one process. A new one is begun when the system starts and when the file is full; three older ones
/// are kept, so that a process gone wild cannot fill the disk.
final class ServiceLog {

    private static final int OLDER_KEPT = 3;
    private static final int BOUND = 10_000_000;

    private final Path file;
    private final long bound;
    private @Nullable Thread copying;

    ServiceLog(Path file) {
        this(file, BOUND);
    }

    ServiceLog(Path file, long bound) {
        this.file = file;
        this.bound = bound;
    }

    Path file() {
        return file;
    }

    void rotate() throws IOException {
        for (int age = OLDER_KEPT; age > 0; age--) {
            var younger = age == 1 ? file : older(age - 1);
            if (Files.exists(younger)) {
                Files.move(younger, older(age), REPLACE_EXISTING);
            }
        }
    }

    /// Copies on a thread of its own until the stream ends.
    void follow(InputStream output) {
        copying = Thread.ofPlatform().daemon().name("log-" + file.getFileName()).start(() -> copy(output));
    }

    /// Waits for the last lines of a process that ended; not for ever, as others may hold its output open.
    void finish() throws InterruptedException {
        if (copying != null) {
            copying.join(Duration.ofSeconds(1));
        }
    }

    /// Why the process ended, as far as it wrote that down.
    Optional<String> reason() throws InterruptedException {
        finish();
        try {
            return Cause.in(Files.readAllLines(file));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    void copy(InputStream output) {
        try (output) {
            var buffer = new byte[8_192];
            int length = output.read(buffer);
            while (length >= 0) {
                append(buffer, length);
                length = output.read(buffer);
            }
        } catch (IOException ended) {
            // the process is gone, and with it what it would have written
        }
    }

    /// A log that cannot be written (a full disk) must not stop the process, so its output is read on all the same.
    private void append(byte[] bytes, int length) {
        try {
            if (Files.exists(file) && Files.size(file) > bound) {
                rotate();
            }
            try (var log = Files.newOutputStream(file, CREATE, APPEND)) {
                log.write(bytes, 0, length);
            }
        } catch (IOException lost) {
            // nowhere to tell it
        }
    }

    private Path older(int age) {
        return file.resolveSibling(file.getFileName() + "." + age);
    }
}
