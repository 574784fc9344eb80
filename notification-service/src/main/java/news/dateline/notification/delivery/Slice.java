package news.dateline.notification.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;

/// At most a thousand readers of one alert and shard who are reached by one push service. Whoever leases it delivers to
/// them, and writes down what became of a whole window at once: no write a reader. The outcomes are the cursor, too.
///
/// @param id says which page of which shard it was made of, so that it is made once
/// @param readers packed ids
/// @param from the least of their ids; null of a slice that is older than this, as the next two
/// @param to the greatest of their ids
/// @param moments of each of them
/// @param outcomes a byte for each of them
/// @param due whether anything is left to do
/// @param wanted the generation of the alert that its readers are to have, as far as anybody has told
/// @param notBefore when to go on
/// @param lease of whoever works on it
/// @param leasedUntil after which anybody may take it
/// @param delays after how long readers were reached; null of a slice that is older than this
/// @param course when they were; null of a slice that is older than this
/// @param attempts rounds that left somebody waiting
@TypeAlias("slice")
public record Slice(
        @Id String id,
        UUID alertId,
        int shard,
        String host,
        Binary readers,
        @Nullable UUID from,
        @Nullable UUID to,
        @Nullable Binary moments,
        Binary outcomes,
        boolean due,
        int wanted,
        Instant notBefore,
        @Nullable UUID lease,
        Instant leasedUntil,
        int attempts,
        @Nullable List<Integer> delays,
        @Nullable Course course,
        Instant since) {

    static final int MOST = 1_000;

    static Slice of(Plan plan, String host, Readers readers, Instant now) {
        return new Slice(
                "%s/%d/%d/%s".formatted(plan.alertId(), plan.shard(), plan.page(), host),
                plan.alertId(),
                plan.shard(),
                host,
                new Binary(readers.packed()),
                readers.at(0),
                readers.at(readers.count() - 1),
                new Binary(Moments.none(now, readers.count()).bytes()),
                new Binary(Outcomes.queued(readers.count()).bytes()),
                true,
                1,
                now,
                null,
                Instant.EPOCH,
                0,
                null,
                null,
                now);
    }

    public Readers whose() {
        return new Readers(readers.getData());
    }

    public Delays took() {
        return delays == null ? Delays.NONE : new Delays(delays);
    }

    public Course ran() {
        return course == null ? Course.NONE : course;
    }

    /// Empty if it is none of theirs.
    Optional<Share> shareOf(UUID reader) {
        var all = whose();
        return IntStream.range(0, all.count())
                .filter(place -> all.at(place).equals(reader))
                .mapToObj(place ->
                        new Share(alertId, became().of(place), when().of(place).orElse(null)))
                .findFirst();
    }

    public Lane lane() {
        return new Lane(shard, host);
    }

    public Moments when() {
        return moments == null ? Moments.none(since, whose().count()) : new Moments(since, moments.getData());
    }

    public Outcomes became() {
        return new Outcomes(outcomes.getData());
    }
}
