package news.dateline.notification.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class APlaceTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    private final Places places = new Places(3);

    @Test
    void is_had_by_everybody_in_turn_and_by_no_more_at_once_than_there_are() throws Exception {
        var there = new AtomicInteger();
        var most = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = new ArrayList<Future<Boolean>>();
            for (int one = 0; one < 2_000; one++) {
                all.add(threads.submit(() -> {
                    var had = places.take(LONG);
                    most.accumulateAndGet(there.incrementAndGet(), Math::max);
                    Thread.yield();
                    there.decrementAndGet();
                    places.giveBack();
                    return had;
                }));
            }
            for (var one : all) {
                assertThat(one.get()).isTrue();
            }
        }
        assertThat(most).hasValueLessThanOrEqualTo(3);
        assertThat(all()).isTrue();
    }

    @Test
    void is_refused_to_whoever_has_waited_long_enough() throws Exception {
        assertThat(all()).isTrue();

        assertThat(places.take(Duration.ZERO)).isFalse();
        assertThat(places.take(Duration.ofMillis(50))).isFalse();

        places.giveBack();
        assertThat(places.take(Duration.ZERO)).isTrue();
    }

    @Test
    void is_left_to_the_next_by_whoever_is_interrupted() throws Exception {
        assertThat(all()).isTrue();
        var first = waiting();
        await().until(() -> first.getState() == Thread.State.WAITING);

        first.interrupt();
        first.join();
        places.giveBack();

        assertThat(places.take(Duration.ZERO)).isTrue();
        assertThat(places.take(Duration.ZERO)).isFalse();
    }

    private boolean all() throws InterruptedException {
        return places.take(Duration.ZERO) && places.take(Duration.ZERO) && places.take(Duration.ZERO);
    }

    private Thread waiting() {
        return Thread.ofVirtual().start(() -> {
            try {
                places.take(LONG);
            } catch (InterruptedException left) {
                Thread.currentThread().interrupt();
            }
        });
    }
}
