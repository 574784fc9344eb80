package news.dateline.site.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.net.ConnectException;
import java.util.List;
import java.util.stream.IntStream;
import news.dateline.site.service.Instances.Instance;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.client.HttpServerErrorException;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

class InstancesTest {

    private final RestClient first = RestClient.create("http://first");
    private final RestClient second = RestClient.create("http://second");
    private final CircuitBreaker breakerOfFirst = CircuitBreaker.ofDefaults("first");
    private final Instances instances = new Instances(
            "service",
            List.of(new Instance(first, breakerOfFirst), new Instance(second, CircuitBreaker.ofDefaults("second"))));

    @Test
    void are_asked_in_turn() {
        var asked = IntStream.range(0, 4)
                .mapToObj(_ -> instances.read(http -> http))
                .toList();

        assertThat(asked).containsExactly(first, second, first, second);
    }

    @Test
    void answer_for_one_another() {
        for (var i = 0; i < 4; i++) {
            assertThat(instances.read(this::unlessFirst)).isEqualTo(second);
        }
    }

    @Test
    void are_passed_over_while_held_off() {
        breakerOfFirst.transitionToOpenState();

        assertThat(instances.<RestClient>read(http -> http)).isEqualTo(second);
        assertThat(instances.<RestClient>write(http -> http)).isEqualTo(second);
    }

    @Test
    void are_asked_while_held_off_if_the_others_are_gone() {
        breakerOfFirst.transitionToOpenState();

        assertThat(instances.<RestClient>read(this::unlessSecondIsGone)).isEqualTo(first);
        assertThat(instances.<RestClient>write(this::unlessSecondIsGone)).isEqualTo(first);
    }

    @Test
    void are_left_alone_while_held_off_though_the_others_are_slow() {
        breakerOfFirst.transitionToOpenState();

        assertThatExceptionOfType(ServiceAwayException.class)
                .isThrownBy(() -> instances.read(http -> {
                    throw new ResourceAccessException("read timed out");
                }));
    }

    private RestClient unlessSecondIsGone(RestClient http) {
        if (http == second) {
            throw new ResourceAccessException("no one there", new ConnectException("refused"));
        }
        return http;
    }

    @Test
    void are_sent_nothing_twice() {
        assertThatExceptionOfType(ServiceAwayException.class)
                .isThrownBy(() -> instances.write(this::unlessFirst))
                .withMessage("service is away");
    }

    @Test
    void are_sent_what_another_could_not_have_received() {
        assertThat(instances.<RestClient>write(http -> {
                    if (http == first) {
                        throw new ResourceAccessException("no one there", new ConnectException("refused"));
                    }
                    return http;
                }))
                .isEqualTo(second);
    }

    @Test
    void are_sent_what_another_refused_unread_but_not_what_it_refused_for_a_reason() {
        assertThat(instances.<RestClient>write(http -> unlessFirstRefuses(http, "")))
                .isEqualTo(second);
        instances.read(http -> http); // it is the turn of the first again

        assertThatExceptionOfType(ServiceAwayException.class)
                .isThrownBy(() -> instances.write(http -> unlessFirstRefuses(http, "{\"status\":503}")));
    }

    private RestClient unlessFirstRefuses(RestClient http, String why) {
        if (http == first) {
            throw HttpServerErrorException.create(
                    HttpStatus.SERVICE_UNAVAILABLE, "", HttpHeaders.EMPTY, why.getBytes(UTF_8), UTF_8);
        }
        return http;
    }

    private RestClient unlessFirst(RestClient http) {
        if (http == first) {
            throw new ResourceAccessException("read timed out");
        }
        return http;
    }
}
