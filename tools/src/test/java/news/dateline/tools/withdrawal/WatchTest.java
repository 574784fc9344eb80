package news.dateline.tools.withdrawal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WatchTest {

    private final Clock clock = Clock.systemUTC();

    @Test
    void tells_when_each_surface_was_first_found_without_the_story_and_where_it_remains() throws Exception {
        var looks = new AtomicInteger();
        var atOnce = new Surface("at once", () -> true);
        var later = new Surface("later", () -> looks.incrementAndGet() > 3);
        var never = new Surface("never", () -> false);
        var withdrawn = clock.instant().minusMillis(50);

        var gone = new Watch(List.of(atOnce, later, never), clock, Duration.ofMillis(500)).since(withdrawn);

        assertThat(gone.keySet()).containsExactly(atOnce, later, never);
        assertThat(gone.get(atOnce).orElseThrow()).isBetween(Duration.ofMillis(50), Duration.ofMillis(500));
        assertThat(gone.get(later).orElseThrow()).isGreaterThan(gone.get(atOnce).orElseThrow());
        assertThat(gone.get(never)).isEqualTo(Optional.empty());
    }

    @Test
    void ends_at_once_where_nothing_remains() throws Exception {
        var surface = new Surface("at once", () -> true);

        var gone = new Watch(List.of(surface), clock, Duration.ofDays(1)).since(clock.instant());

        assertThat(gone.get(surface)).isPresent();
    }
}
