package news.dateline.gateway.draining;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.http.server.reactive.MockServerHttpResponse;

class LastAnswersTest {

    private final GenericApplicationContext gateway = new GenericApplicationContext();
    private final Draining draining = new Draining(gateway, Duration.ZERO);

    @Test
    void end_their_connection_once_the_gateway_drains() {
        assertThat(connection(MediaType.TEXT_HTML)).isNull();

        draining.onApplicationEvent(new ContextClosedEvent(gateway));

        assertThat(connection(MediaType.TEXT_HTML)).isEqualTo("close");
    }

    @Test
    void are_not_those_of_a_stream_which_has_last_words_of_its_own() {
        draining.onApplicationEvent(new ContextClosedEvent(gateway));

        assertThat(connection(MediaType.TEXT_EVENT_STREAM)).isNull();
    }

    @Test
    void are_not_begun_by_the_end_of_another_context() {
        draining.onApplicationEvent(new ContextClosedEvent(new GenericApplicationContext()));

        assertThat(connection(MediaType.TEXT_HTML)).isNull();
    }

    private String connection(MediaType type) {
        var response = new MockServerHttpResponse();
        var answers = new LastAnswers(
                (_, answer) -> {
                    answer.getHeaders().setContentType(type);
                    return answer.setComplete();
                },
                draining);
        answers.handle(MockServerHttpRequest.get("/").build(), response).block();
        return response.getHeaders().getFirst("Connection");
    }
}
