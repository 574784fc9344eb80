package news.dateline.notification.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import news.dateline.test.TurnedClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class APushServiceInTroubleTest {

    private static final Instant NOW = Instant.parse("2026-03-02T06:30:00Z");
    private static final SendingSettings SETTINGS =
            new SendingSettings(Duration.ofSeconds(1), 1, 1_000, Duration.ofHours(1));

    private final TurnedClock clock = new TurnedClock();
    private final Host host = new Host("https://push.example", SETTINGS, Duration.ofSeconds(2), clock);
    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void is_left_alone_for_as_long_as_it_asks_and_others_are_not() {
        var other = new Host("https://other.example", SETTINGS, Duration.ofSeconds(2), clock);

        send(host, new Answer.Later(Optional.of(Duration.ofMinutes(10))));

        assertThat(host.pause())
                .hasValueSatisfying(
                        pause -> assertThat(pause).isBetween(Duration.ofMinutes(9), Duration.ofMinutes(10)));
        assertThat(send(host, new Answer.Accepted())).isInstanceOf(Answer.Later.class);
        assertThat(asked).hasValue(1);
        assertThat(send(other, new Answer.Accepted())).isInstanceOf(Answer.Accepted.class);
        clock.turnOn(Duration.ofMinutes(10));
        assertThat(send(host, new Answer.Accepted())).isInstanceOf(Answer.Accepted.class);
    }

    @Test
    void is_left_alone_once_most_messages_fail() {
        for (int i = 0; i < 20; i++) {
            send(host, Answer.Later.SOME_TIME);
        }

        assertThat(host.pause()).hasValue(SETTINGS.rest());
        assertThat(send(host, new Answer.Accepted())).isInstanceOf(Answer.Later.class);
        assertThat(asked).hasValue(20);
    }

    @Test
    void is_not_in_trouble_because_browsers_are_gone_or_messages_wrong() {
        for (int i = 0; i < 40; i++) {
            send(host, i % 2 == 0 ? new Answer.Gone() : new Answer.Refused(413));
        }

        assertThat(host.pause()).isEmpty();
    }

    @Test
    void is_sent_only_so_many_messages_at_once() throws Exception {
        var busy = new CountDownLatch(1);
        var end = new CountDownLatch(1);
        var first = Thread.ofVirtual()
                .start(() -> host.send(() -> {
                    busy.countDown();
                    await(end);
                    return new Answer.Accepted();
                }));
        busy.await();

        assertThat(send(host, new Answer.Accepted())).isInstanceOf(Answer.Later.class);

        end.countDown();
        first.join();
        assertThat(send(host, new Answer.Accepted())).isInstanceOf(Answer.Accepted.class);
    }

    @Test
    void is_sent_only_so_many_messages_in_a_second() {
        var settings = new SendingSettings(Duration.ofSeconds(1), 64, 10, Duration.ofHours(1));
        var slow = new Host("https://slow.example", settings, Duration.ZERO, clock);

        var answers = IntStream.range(0, 1_000)
                .mapToObj(_ -> send(slow, new Answer.Accepted()))
                .toList();

        assertThat(answers).hasAtLeastOneElementOfType(Answer.Later.class);
        assertThat(asked.get()).isBetween(1, 999);
        assertThat(slow.pause()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "120, PT2M",
        "0,",
        "-5,",
        "soon,",
        "'',",
        "99999999999,",
        "999999999, PT24H",
        "'Mon, 2 Mar 2026 06:40:00 GMT', PT10M",
        "'Mon, 2 Mar 2026 06:20:00 GMT',"
    })
    void says_how_long_it_wants_to_be_left_alone(String header, Duration pause) {
        assertThat(RetryAfter.of(header, NOW)).isEqualTo(Optional.ofNullable(pause));
        assertThat(RetryAfter.of(null, NOW)).isEmpty();
    }

    private Answer send(Host to, Answer answer) {
        return to.send(() -> {
            asked.incrementAndGet();
            return answer;
        });
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
