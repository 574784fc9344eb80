package news.dateline.supervisor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import news.dateline.supervisor.fleet.Program;
import news.dateline.supervisor.fleet.Program.Stage;
import news.dateline.supervisor.fleet.Programs;

/// The supervisor with small fake processes.
public final class FakeSystem {

    private FakeSystem() {}

    public static void main(String[] arguments) throws InterruptedException, IOException {
        System.exit(Supervisor.run(List.of(arguments), programs()));
    }

    public static Programs programs() {
        return new Programs(
                List.of(
                        fake("local", "FakeService", Stage.PARTS),
                        fake("article-service", "FakeService", Stage.SERVICES),
                        fake("identity-service", "FakeService", Stage.SERVICES),
                        fake("gateway", "FakeService", Stage.EDGE)),
                Optional.of(fake("tools", "FakeTools", Stage.SERVICES)));
    }

    /// A build folder in which every jar is the test classes.
    public static Path build() throws IOException {
        var folder =
                Files.createDirectories(Path.of("target", "fake-builds", "one").toAbsolutePath());
        link(folder.resolve("supervisor.jar"), "classes");
        for (var name : List.of("local", "article-service", "identity-service", "gateway", "tools")) {
            link(folder.resolve(name + ".jar"), "test-classes");
        }
        return folder;
    }

    private static void link(Path jar, String classes) throws IOException {
        if (Files.notExists(jar)) {
            Files.createSymbolicLink(jar, Path.of("target", classes).toAbsolutePath());
        }
    }

    private static Program fake(String name, String mainClass, Stage stage) {
        return new Program(name, "news.dateline.supervisor." + mainClass, stage, 32, Set.of());
    }
}
