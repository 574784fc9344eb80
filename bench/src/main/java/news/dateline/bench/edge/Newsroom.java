package news.dateline.bench.edge;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import news.dateline.bench.events.Announcer;
import news.dateline.events.AlertDirective;
import news.dateline.events.AlertRaised;
import news.dateline.messaging.Ids;

/// Raises alerts as notification-service does.
record Newsroom(Announcer announcer) implements AutoCloseable {

    private static final String HEADLINE = "Fire at the harbour";
    private static final String TEXT = "Three ships are burning in the old harbour " + Readers.MARK
            + " stay away from the quays, and keep windows closed.";
    private static final String PAGE = "/world/fire-at-the-harbour";
    private static final Instant NOW = Clock.systemUTC().instant().truncatedTo(ChronoUnit.MILLIS);

    /// On a broker without topics.
    static Newsroom on(String broker) throws Exception {
        return new Newsroom(Announcer.on(broker));
    }

    void raise() throws Exception {
        var alert = new AlertRaised(
                Ids.next(),
                1,
                AlertRaised.Kind.RAISED,
                Ids.next(),
                Ids.next(),
                1,
                HEADLINE,
                TEXT,
                "world",
                List.of("harbour"),
                2,
                AlertDirective.Audience.ALL,
                PAGE,
                NOW);
        announcer.tell(Ids.next(), alert, "notification-service", NOW);
    }

    /// What a gateway's frame says of such an alert.
    byte[] data() {
        return """
                {"id":"%s","articleId":"%s","headline":"%s","text":"%s","section":"world","urgency":2,"url":"%s","raisedAt":"%s"}""".formatted(Ids.next(), Ids.next(), HEADLINE, TEXT, PAGE, NOW).getBytes(UTF_8);
    }

    @Override
    public void close() {
        announcer.close();
    }
}
