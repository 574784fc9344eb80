package news.dateline.supervisor.backup;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import news.dateline.supervisor.home.Folders;
import news.dateline.supervisor.home.Home;
import news.dateline.supervisor.home.Refusal;

/// Brings a stopped system back to what a backup holds. What was there is not removed but put aside.
///
/// @param home the data folder
public record Restore(Path home, PrintStream out, Clock clock) {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /// @param replace whether the home may hold data already
    public int run(Path file, boolean replace) {
        if (Files.notExists(file)) {
            throw new Refusal("There is no file " + file + ".");
        }
        try (var _ = Home.claim(home)) {
            var present = Contents.NAMES.reversed().stream()
                    .filter(name -> Files.exists(home.resolve(name)))
                    .toList();
            if (!present.isEmpty() && !replace) {
                throw new Refusal(("The data folder %s holds data. To put it aside and bring the backup back: "
                                + "./dateline restore %s --replace")
                        .formatted(home, file));
            }
            restore(new Archive(file), present);
            return 0;
        } catch (IOException failed) {
            throw new Refusal("The backup was not brought back: " + failed, failed);
        }
    }

    private void restore(Archive archive, List<String> present) throws IOException {
        var fresh = home.resolve("restoring");
        Folders.remove(fresh);
        Files.createDirectory(fresh);
        archive.unpack(fresh);
        if (!present.isEmpty()) {
            var aside = Files.createDirectory(home.resolve("replaced-" + STAMP.format(clock.instant())));
            move(present, home, aside);
            out.println("What was there is in " + aside + ".");
        }
        move(Contents.NAMES, fresh, home);
        Folders.remove(fresh);
        out.println("Restored. Start it with ./dateline up");
    }

    private static void move(List<String> names, Path from, Path to) throws IOException {
        for (var name : names) {
            if (Files.exists(from.resolve(name))) {
                Files.move(from.resolve(name), to.resolve(name), ATOMIC_MOVE);
            }
        }
    }
}
