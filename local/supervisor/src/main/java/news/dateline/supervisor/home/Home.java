package news.dateline.supervisor.home;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The data folder while a supervisor owns it. Only one process at a time has it open; the lock ends with the
/// process, however it ends.
public final class Home implements AutoCloseable {

    /// What this program reads and writes. An older one would be brought up to date here, a newer one is refused.
    private static final int FORMAT = 1;

    private final Path folder;
    private final FileChannel lock;

    private Home(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /// Creates the folder when it is missing; refuses one that is in use, not Dateline's, damaged or of a newer
    /// format.
    public static Home open(Path folder) {
        try {
            var home = new Home(folder, claim(folder));
            try {
                home.checkFormat();
                for (var name : List.of("data", "logs", "run")) {
                    Files.createDirectories(home.path(name));
                }
                return home;
            } catch (Refusal refusal) {
                home.close();
                throw refusal;
            }
        } catch (IOException failed) {
            throw new Refusal("The data folder %s cannot be used: %s".formatted(folder, failed), failed);
        }
    }

    public Path folder() {
        return folder;
    }

    public Path path(String name) {
        return folder.resolve(name);
    }

    /// Keeps every other process from using the folder, whatever is in it, until the lock is closed.
    public static FileChannel claim(Path folder) throws IOException {
        Files.createDirectories(folder, OwnerOnly.folder());
        var lock = FileChannel.open(folder.resolve("lock"), CREATE, WRITE);
        try {
            if (lock.tryLock() != null) {
                return lock;
            }
        } catch (OverlappingFileLockException heldByThisProcess) {
            // told as if another process held it
        }
        lock.close();
        throw new Refusal(
                "Dateline already runs on the data folder %s. Stop it with ./dateline down, or set DATELINE_HOME to another folder."
                        .formatted(folder));
    }

    private void checkFormat() throws IOException {
        var stamp = path("format");
        if (Files.notExists(stamp)) {
            refuseStrangersFolder();
            PropertiesFile.write(stamp, FORMAT + "\n");
            return;
        }
        int found = number(Files.readString(stamp, UTF_8).strip());
        if (found > FORMAT) {
            throw new Refusal("The data folder %s was written by a newer Dateline (format %d, this one reads up to %d)."
                    .formatted(folder, found, FORMAT));
        }
        if (found < FORMAT) {
            throw damaged("its format stamp is not a format this Dateline knows");
        }
    }

    private void refuseStrangersFolder() throws IOException {
        try (var entries = Files.list(folder)) {
            var stranger = entries.map(entry -> entry.getFileName().toString())
                    .filter(name -> !name.equals("lock") && !name.startsWith("format"))
                    .findFirst();
            if (stranger.isPresent()) {
                throw damaged("it holds %s but no format stamp".formatted(stranger.get()));
            }
        }
    }

    private static int number(String stamp) {
        return stamp.matches("\\d{1,9}") ? Integer.parseInt(stamp) : 0;
    }

    private Refusal damaged(String why) {
        return new Refusal("The data folder %s is damaged or not Dateline's: %s. Set DATELINE_HOME to another folder."
                .formatted(folder, why));
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
