package news.dateline.tools.verify;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import news.dateline.events.Topic;
import org.jspecify.annotations.Nullable;

/// What was found in the stores and in Kafka.
///
/// @param projections as in `comment-service/stories`
record Facts(
        List<Aggregate> aggregates,
        List<Copy> copies,
        Collection<String> projections,
        List<Sent> sent,
        List<Parked> parked,
        List<Thread> threads) {

    /// Whether something that could not be handled told of it.
    boolean isParked(UUID subject) {
        return parked.stream().anyMatch(letter -> subject.equals(letter.subject()));
    }

    /// Whether something the service could not handle told of it.
    boolean isParked(String service, UUID subject) {
        return parked.stream().anyMatch(letter -> letter.service().equals(service) && subject.equals(letter.subject()));
    }

    /// How many comments threads count too many or too few.
    long countDrift() {
        return threads.stream().mapToLong(Thread::drift).sum();
    }

    /// @param revision counts its saves from 1
    /// @param sequence the number of the last event it told, 0 if none
    /// @param unsent how many of them wait in its outbox
    record Aggregate(
            String collection,
            UUID id,
            long revision,
            long sequence,
            int unsent,
            @Nullable Instant unsentSince) {

        boolean isStory() {
            return collection.equals("articles");
        }

        boolean isComment() {
            return collection.equals("comments");
        }

        boolean isAlert() {
            return collection.equals("alerts");
        }

        /// When it was made: the time in its UUIDv7 (RFC 9562).
        Instant born() {
            return Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
        }
    }

    /// Where a projection stands for an aggregate.
    record Copy(String projection, UUID id, long sequence) {}

    /// An event that lies in Kafka.
    ///
    /// @param key of its record: of a comment's events, the story
    /// @param directive whether it asks for an alert
    /// @param cause of an alert: the event that asked for it
    record Sent(
            UUID id,
            Topic topic,
            UUID subject,
            String key,
            long sequence,
            Instant at,
            boolean directive,
            @Nullable UUID cause) {}

    /// A dead letter that was not replayed.
    record Parked(
            String service, @Nullable UUID event, @Nullable UUID subject) {}

    /// A story's thread: the count its readers are told, and the comments they see.
    record Thread(UUID story, long count, long comments) {

        long drift() {
            return Math.abs(count - comments);
        }
    }
}
