package news.dateline.gateway.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PurgesTest {

    final AtomicLong nanos = new AtomicLong();
    final Purges purges = new Purges(nanos::get);

    @Test
    void what_was_begun_before_a_purge_of_one_of_its_tags_is_no_longer_good() {
        var before = purges.count();
        purges.purge(Set.of("article:1", "front"));
        var after = purges.count();

        assertThat(purges.since(before, Set.of("section:world", "front"))).isTrue();
        assertThat(purges.since(before, Set.of("article:2"))).isFalse();
        assertThat(purges.since(after, Set.of("article:1", "front"))).isFalse();
    }

    /// Under the one before it would be purged again once it is made, and asked for twice.
    @Test
    void whoever_finds_a_page_purged_makes_it_anew_under_the_number_of_that_purge() {
        var front = Set.of("front");
        var tooEarly = 0;
        try (var events = Executors.newSingleThreadExecutor()) {
            var purging = events.submit(() -> IntStream.range(0, 200_000).forEach(_ -> purges.purge(front)));
            while (!purging.isDone()) {
                var made = purges.count();
                if (purges.since(made, front) && purges.count() == made) {
                    tooEarly++;
                }
            }
        }
        assertThat(tooEarly).isZero();
    }

    @Test
    void when_nobody_knows_what_changed_everything_did() {
        var before = purges.count();
        purges.all();

        assertThat(purges.since(before, Set.of())).isTrue();
        assertThat(purges.since(purges.count(), Set.of("front"))).isFalse();
    }

    @Test
    void a_purge_is_remembered_for_longer_than_any_page_is_good() {
        var before = purges.count();
        purges.purge(Set.of("front"));

        nanos.addAndGet(Answer.UNASKED.toNanos());
        assertThat(purges.since(before, Set.of("front"))).isTrue();
        assertThat(Purges.REMEMBERED).isGreaterThan(Answer.UNASKED);
    }

    @Test
    void more_tags_than_can_be_told_apart_purge_everything() {
        var before = purges.count();
        purges.purge(tags(0, Purges.MOST));
        assertThat(purges.since(before, Set.of("untouched"))).isFalse();

        purges.purge(tags(Purges.MOST, Purges.MOST + 1));
        assertThat(purges.since(before, Set.of("untouched"))).isTrue();
    }

    private static Set<String> tags(int from, int to) {
        return IntStream.range(from, to).mapToObj(number -> "tag:" + number).collect(Collectors.toSet());
    }
}
