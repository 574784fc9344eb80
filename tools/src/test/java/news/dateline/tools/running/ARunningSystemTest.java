package news.dateline.tools.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import news.dateline.tools.Complaint;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ARunningSystemTest {

    @TempDir
    private Path home;

    private Map<String, String> environment;

    @BeforeEach
    void name_the_home() {
        environment = Map.of("DATELINE_HOME", home.toString());
    }

    @Test
    void says_where_everything_listens() throws IOException {
        describe("""
                url=http://localhost:8080
                article-service.port=4001
                article-service.management-port=4002
                kafka.bootstrap=127.0.0.1:4003
                """);
        var system = RunningSystem.read(environment);

        assertThat(system.at("/api/articles")).hasToString("http://localhost:8080/api/articles");
        assertThat(system.of("article-service", "/api/articles")).hasToString("http://127.0.0.1:4001/api/articles");
        assertThat(system.inside("article-service", "/aggregates"))
                .hasToString("http://127.0.0.1:4002/actuator/aggregates");
        assertThat(system.kafka()).isEqualTo("127.0.0.1:4003");
    }

    @Test
    void that_does_not_run_is_reported_in_one_line() {
        assertThatThrownBy(() -> RunningSystem.read(environment))
                .isInstanceOf(Complaint.class)
                .hasMessage("Dateline is not running (data folder " + home + "). Start it with ./dateline up");
    }

    @Test
    void that_is_only_starting_says_what_it_does_not_know_yet() throws IOException {
        describe("url=http://localhost:8080");
        var system = RunningSystem.read(environment);

        assertThatThrownBy(system::kafka)
                .isInstanceOf(Complaint.class)
                .hasMessage("The running system does not say its 'kafka.bootstrap'; is it still starting?");
    }

    @Test
    void has_to_be_named() {
        assertThatThrownBy(() -> RunningSystem.read(Map.of()))
                .isInstanceOf(Complaint.class)
                .hasMessageContaining("DATELINE_HOME");
    }

    private void describe(String values) throws IOException {
        Files.createDirectories(home.resolve("run"));
        Files.writeString(home.resolve("run/system.properties"), values);
    }
}
