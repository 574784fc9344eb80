package news.dateline.test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.testcontainers.DockerClientFactory;

/// Whether containers can be run here.
final class ContainerEngine {

    private ContainerEngine() {}

    /// Asks only where something hints at an engine: the question takes a second and complains when nobody answers.
    static boolean answers(Map<String, String> environment) {
        return hinted(environment) && DockerClientFactory.instance().isDockerAvailable();
    }

    private static boolean hinted(Map<String, String> environment) {
        return environment.containsKey("DOCKER_HOST")
                || System.getProperty("os.name").startsWith("Windows")
                || sockets(environment).anyMatch(Files::exists);
    }

    private static Stream<Path> sockets(Map<String, String> environment) {
        var home = System.getProperty("user.home");
        var runtime = environment.getOrDefault("XDG_RUNTIME_DIR", home);
        return Stream.of(
                Path.of("/var/run/docker.sock"),
                Path.of(home, ".docker/run/docker.sock"),
                Path.of(home, ".testcontainers.properties"),
                Path.of(runtime, "docker.sock"),
                Path.of(runtime, "podman/podman.sock"));
    }
}
