package news.dateline.tools.verify;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import news.dateline.events.Topic;
import news.dateline.tools.verify.Facts.Aggregate;
import news.dateline.tools.verify.Facts.Copy;
import news.dateline.tools.verify.Facts.Parked;
import news.dateline.tools.verify.Facts.Sent;
import news.dateline.tools.verify.Facts.Thread;
import org.jspecify.annotations.Nullable;

/// Facts to be put together, and what a verification says of them.
final class ASystem {

    static final Instant NOW = Instant.parse("2026-03-20T12:00:00Z");
    static final String COMMENTS_COPY = "comment-service/stories";
    static final String NOTIFICATIONS_COPY = "notification-service/stories";

    private static int ids;

    private final List<Aggregate> aggregates = new ArrayList<>();
    private final List<Copy> copies = new ArrayList<>();
    private final List<Sent> sent = new ArrayList<>();
    private final List<Parked> parked = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();

    /// A UUIDv7 of that moment.
    static UUID idFrom(Instant moment) {
        return new UUID(moment.toEpochMilli() << 16 | 0x7000, 0x8000_0000_0000_0000L | ++ids);
    }

    ASystem stored(String collection, UUID id, long sequence) {
        return stored(collection, id, sequence, sequence);
    }

    ASystem stored(String collection, UUID id, long revision, long sequence) {
        aggregates.add(new Aggregate(collection, id, revision, sequence, 0, null));
        return this;
    }

    ASystem unsent(String collection, UUID id, long sequence, int unsent, Instant since) {
        aggregates.add(new Aggregate(collection, id, sequence, sequence, unsent, since));
        return this;
    }

    ASystem copied(UUID story, long sequence) {
        return copied(COMMENTS_COPY, story, sequence).copied(NOTIFICATIONS_COPY, story, sequence);
    }

    ASystem copied(String projection, UUID story, long sequence) {
        copies.add(new Copy(projection, story, sequence));
        return this;
    }

    ASystem told(Topic topic, UUID subject, long sequence, Instant at) {
        return told(new Sent(idFrom(at), topic, subject, subject.toString(), sequence, at, false, null));
    }

    ASystem told(Sent event) {
        sent.add(event);
        return this;
    }

    ASystem parked(String service, @Nullable UUID event, @Nullable UUID subject) {
        parked.add(new Parked(service, event, subject));
        return this;
    }

    ASystem thread(UUID story, long count, long comments) {
        threads.add(new Thread(story, count, comments));
        return this;
    }

    Verdict verdict() {
        return Verification.of(
                new Facts(aggregates, copies, List.of(COMMENTS_COPY, NOTIFICATIONS_COPY), sent, parked, threads), NOW);
    }

    List<String> findings() {
        return verdict().findings().stream().map(Finding::what).toList();
    }
}
