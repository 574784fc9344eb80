package news.dateline.supervisor.home;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/// A folder of jars while a system runs from it. Each build has a folder of its own beside the others, so that a
/// running system keeps its jars through the next build; those that nobody runs from any more are cleared away.
public final class Build implements AutoCloseable {

    private static final String MARK = "in-use";

    /// A build may have been put together for a start that has not come to its lock yet.
    private static final Duration JUST_MADE = Duration.ofMinutes(10);

    private final Path folder;
    private final FileChannel mark;

    private Build(Path folder, FileChannel mark) {
        this.folder = folder;
        this.mark = mark;
    }

    /// Several systems may run from one build.
    public static Build use(Path folder) {
        try {
            var mark = FileChannel.open(folder.resolve(MARK), CREATE, READ, WRITE);
            mark.lock(0, Long.MAX_VALUE, true);
            return new Build(folder, mark);
        } catch (IOException failed) {
            throw new Refusal("The build folder %s cannot be used: %s".formatted(folder, failed), failed);
        }
    }

    /// Removes the builds beside this one that are neither in use nor made within the last minutes.
    public void clearAwayOthers(Instant now) throws IOException {
        try (var entries = Files.list(folder.getParent())) {
            for (var other : entries.toList()) {
                // its own is left out by name: closing a second channel to a file gives up the lock on the first
                if (!other.equals(folder) && Files.exists(other.resolve(MARK)) && isOld(other, now) && !inUse(other)) {
                    Folders.remove(other);
                }
            }
        }
    }

    private static boolean isOld(Path build, Instant now) throws IOException {
        return Files.getLastModifiedTime(build).toInstant().isBefore(now.minus(JUST_MADE));
    }

    private static boolean inUse(Path build) throws IOException {
        try (var mark = FileChannel.open(build.resolve(MARK), WRITE)) {
            return mark.tryLock() == null;
        }
    }

    @Override
    public void close() throws IOException {
        mark.close();
    }
}
