package news.dateline.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import news.dateline.system.Checkout.Ended;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TheComposeFileTest {

    @TempDir
    private Path home;

    @BeforeEach
    void where_docker_compose_is_installed() {
        assumeTrue(isOnThePath("docker-compose"), "SKIPPED: docker-compose is not installed");
    }

    @Test
    void is_one_that_docker_compose_reads() {
        var checked = check(Map.of("DATELINE_GATEWAY_CLIENT_SECRET", "only-for-this-check"));

        assertThat(checked.status())
                .as("%s%s", checked.output(), checked.errors())
                .isZero();
    }

    @Test
    void is_refused_without_a_secret_of_ones_own() {
        var refused = check(Map.of());

        assertThat(refused.status()).isNotZero();
        assertThat(refused.errors()).contains("DATELINE_GATEWAY_CLIENT_SECRET");
    }

    private Ended check(Map<String, String> environment) {
        return new Checkout(home, 8080)
                .run(List.of("docker-compose", "-f", "docker-compose.yml", "config", "-q"), environment);
    }

    private static boolean isOnThePath(String command) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, command)));
    }
}
