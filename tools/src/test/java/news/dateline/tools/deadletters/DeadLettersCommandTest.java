package news.dateline.tools.deadletters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import news.dateline.tools.Complaint;
import news.dateline.tools.running.FakeService;
import news.dateline.tools.running.RunningSystem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeadLettersCommandTest {

    private static final String LETTER = """
            [{"id": "article-published.dlt-0-7", "group": "notification-service.articles", "topic": "article-published",
              "type": "news.dateline.article-published.v1", "at": "2026-03-20T12:00:00Z",
              "reason": "IllegalStateException: no\\n  at somewhere", "body": "{}"}]""";

    private final FakeService services = new FakeService().answers("GET /actuator/deadletters", LETTER);

    private final RunningSystem system = services.system(RunningSystem.EVENT_SERVICES.toArray(String[]::new));

    @AfterEach
    void stop() {
        services.close();
    }

    @Test
    void lists_and_shows_what_could_not_be_handled() throws Exception {
        assertThat(DeadLettersCommand.run(system, List.of("list"))).isZero();
        assertThat(DeadLettersCommand.run(system, List.of("show", "article-published.dlt-0-7")))
                .isZero();
    }

    @Test
    void succeeds_when_a_replay_does() throws Exception {
        services.answers("POST /actuator/deadletters/article-published.dlt-0-7", "{\"handled\": true}");

        assertThat(DeadLettersCommand.run(system, List.of("replay", "article-published.dlt-0-7")))
                .isZero();
    }

    @Test
    void fails_when_a_replay_fails_again() throws Exception {
        services.answers(
                "POST /actuator/deadletters/article-published.dlt-0-7", "{\"handled\": false, \"reason\": \"no\"}");

        assertThat(DeadLettersCommand.run(system, List.of("replay", "--all"))).isEqualTo(1);
    }

    @Test
    void says_when_there_is_no_such_letter() {
        assertThatThrownBy(() -> DeadLettersCommand.run(system, List.of("show", "nothing-0-0")))
                .isInstanceOf(Complaint.class)
                .hasMessage("There is no dead letter nothing-0-0.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "show", "replay", "list all", "forget article-published.dlt-0-7"})
    void says_how_it_is_used(String words) {
        assertThatThrownBy(() -> DeadLettersCommand.run(system, List.of(words.split(" "))))
                .isInstanceOf(Complaint.class)
                .hasMessage("./dateline dead-letters list | show ID | replay ID | replay --all");
    }
}
