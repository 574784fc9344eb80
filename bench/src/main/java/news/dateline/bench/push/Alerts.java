package news.dateline.bench.push;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import news.dateline.bench.events.Announcer;
import news.dateline.events.AlertDirective;
import news.dateline.events.ArticlePublished;
import news.dateline.messaging.Ids;

/// Alerts with the publication of a story, to everybody who has subscribed.
record Alerts(Announcer newsroom, PushServiceProcess push, Readers readers) {

    private static final String HEADLINE = "Fire at the harbour";
    private static final String TEXT =
            "Three ships are burning in the old harbour: stay away from the quays, and keep windows closed.";
    private static final String SLUG = "fire-at-the-harbour";

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /// Done while an alert is on its way.
    @FunctionalInterface
    interface Midway {
        void look() throws Exception;
    }

    /// @param nanos from the story's event until the last message was taken
    /// @param twice messages that arrived again, for their answer had not come in time
    record Delivered(long nanos, long twice) {}

    /// Raises one, and returns when everybody has it and that is written down.
    ///
    /// @param number of readers there are
    /// @param midway when half of them have it
    Delivered raise(long number, Midway midway) throws Exception {
        var before = push.taken();
        var begun = System.nanoTime();
        announce();
        await(before + number / 2);
        midway.look();
        await(before + number);
        var nanos = System.nanoTime() - begun;
        while (!readers.areSettled()) {
            Thread.sleep(BETWEEN_LOOKS);
        }
        return new Delivered(nanos, push.taken() - before - number);
    }

    /// @throws IOException if nothing arrives any more
    private void await(long messages) throws IOException, InterruptedException {
        var last = -1L;
        var since = System.nanoTime();
        for (var taken = push.taken(); taken < messages; taken = push.taken()) {
            if (taken > last) {
                last = taken;
                since = System.nanoTime();
            } else if (System.nanoTime() - since > PATIENCE.toNanos()) {
                throw new IOException("%,d messages of %,d have not arrived".formatted(messages - taken, messages));
            }
            Thread.sleep(BETWEEN_LOOKS);
        }
    }

    private void announce() throws Exception {
        var now = Clock.systemUTC().instant().truncatedTo(ChronoUnit.MILLIS);
        var story = new ArticlePublished(
                Ids.next(),
                1,
                HEADLINE,
                null,
                "world",
                List.of("harbour"),
                2,
                "en",
                SLUG,
                "/world/" + SLUG,
                now,
                new AlertDirective(TEXT, 2, AlertDirective.Audience.ALL));
        newsroom.tell(Ids.next(), story, "article-service", now);
    }
}
