package news.dateline.supervisor.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What of a home goes into a backup and comes back with it. Ports, logs and what runs belong to the machine.
final class Contents {

    /// The format stamp comes last: a home without it is not started, and so neither is one that is half restored.
    static final List<String> NAMES =
            List.of("data", "secrets.properties", "demo-users.properties", "seeded", "format");

    /// Where `local` keeps its data, and where in it the copy that it makes.
    private static final String DATA = "data/local";

    static final String SNAPSHOT = DATA + "/snapshot";

    private Contents() {}

    /// The files of a home, its data being the copy in it, by their names in a backup.
    static Map<String, Path> of(Path home) throws IOException {
        Map<String, Path> contents = new LinkedHashMap<>();
        var snapshot = home.resolve(SNAPSHOT);
        try (var files = Files.walk(snapshot)) {
            files.filter(Files::isRegularFile)
                    .forEach(file -> contents.put(DATA + "/" + name(snapshot.relativize(file)), file));
        }
        NAMES.stream()
                .filter(name -> Files.isRegularFile(home.resolve(name)))
                .forEach(name -> contents.put(name, home.resolve(name)));
        return contents;
    }

    private static String name(Path path) {
        return path.toString().replace('\\', '/');
    }
}
