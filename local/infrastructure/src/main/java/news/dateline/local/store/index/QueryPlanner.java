package news.dateline.local.store.index;

import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import news.dateline.local.store.bson.BsonOrder;
import org.jspecify.annotations.Nullable;

/// Chooses the index a query is answered from: equality on leading fields, then a range, then the order asked for.
public final class QueryPlanner {

    private static final int MOST_PREFIXES = 10_000;

    /// What is known of a query, and the index to try.
    private record Attempt(Scannable index, Conditions conditions) {}

    private QueryPlanner() {}

    /// @param sort null or empty if any order will do
    /// @param limit 0 if all results are wanted
    public static Optional<IndexScan> plan(
            Collection<? extends Index<?>> indexes, Document query, @Nullable Document sort, int limit) {
        var conditions = Conditions.of(query);
        var wanted = sort == null ? new Document() : sort;
        var scans = new ArrayList<IndexScan>();
        for (var index : indexes) {
            if (index instanceof Scannable scannable) {
                var scan = scan(new Attempt(scannable, conditions), wanted, limit);
                if (scan.filter(QueryPlanner::identifies).isPresent()) {
                    return scan; // a document for each prefix: no index narrows it further
                }
                scan.ifPresent(scans::add);
            }
        }
        return scans.stream().max(Comparator.comparingInt(QueryPlanner::worth));
    }

    private static Optional<IndexScan> scan(Attempt attempt, Document sort, int limit) {
        var prefixes = prefixes(attempt);
        var fixed = prefixes.getFirst().size();
        var fields = attempt.index().fields();
        var limits = fixed < fields.size() ? limits(attempt, fixed) : Limits.NONE;
        var direction = prefixes.size() == 1 ? direction(attempt.index(), fixed, sort) : 0;
        var narrows = fixed > 0 || limits.any();
        if (!narrows && (direction == 0 || limit == 0)) {
            return Optional.empty(); // to read the whole collection in its own order costs less
        }
        if (attempt.index().leavesOutAbsent() && !demandsPresence(attempt.index(), prefixes, limits)) {
            return Optional.empty();
        }
        return Optional.of(
                new IndexScan(attempt.index(), prefixes, limits.low(), limits.high(), direction != 0, direction < 0));
    }

    /// Of a field of the index's own: its last one is always there.
    private static boolean demandsPresence(Scannable index, List<List<@Nullable Object>> prefixes, Limits limits) {
        var own = index.fields().size() - 1;
        return limits.any() && prefixes.getFirst().size() < own
                || prefixes.stream()
                        .allMatch(prefix -> prefix.stream().limit(own).anyMatch(Objects::nonNull));
    }

    /// The values of the leading fields that are known, in every combination; one empty list if none are.
    private static List<List<@Nullable Object>> prefixes(Attempt attempt) {
        List<List<@Nullable Object>> prefixes = List.of(List.of());
        for (var field : attempt.index().fields()) {
            var values = attempt.conditions().values(field).filter(known -> usable(attempt.index(), known));
            if (values.isEmpty() || prefixes.size() * values.get().size() > MOST_PREFIXES) {
                break;
            }
            prefixes = times(prefixes, values.get());
            if (prefixes.isEmpty()) {
                return List.of(List.of()); // $in of nothing
            }
        }
        return prefixes;
    }

    /// An array has no entry that says what it lacks.
    private static boolean usable(Scannable index, Collection<@Nullable Object> values) {
        return !index.multikey() || values.stream().noneMatch(Objects::isNull);
    }

    private static List<List<@Nullable Object>> times(
            List<List<@Nullable Object>> prefixes, Collection<@Nullable Object> values) {
        return prefixes.stream()
                .flatMap(prefix -> values.stream().map(value -> {
                    List<@Nullable Object> longer = new ArrayList<>(prefix);
                    longer.add(value);
                    return longer;
                }))
                .toList();
    }

    private record Limits(@Nullable Object low, @Nullable Object high) {

        static final Limits NONE = new Limits(BsonOrder.Bound.LOWEST, BsonOrder.Bound.HIGHEST);

        boolean any() {
            return !equals(NONE);
        }
    }

    private static Limits limits(Attempt attempt, int fixed) {
        var field = attempt.index().fields().get(fixed);
        var low = attempt.conditions().lower(field).map(Conditions.Limit::value);
        var high = attempt.conditions().upper(field).map(Conditions.Limit::value);
        if (low.isPresent() && attempt.index().multikeyAfter(fixed)) {
            high = Optional.empty(); // one element of an array may be above, another below
        }
        if (low.isEmpty() && high.isEmpty()) {
            return Limits.NONE;
        }
        return new Limits(low.orElse(BsonOrder.Bound.AFTER_NULL), high.orElse(BsonOrder.Bound.HIGHEST));
    }

    /// 1 or -1 if the index, read forwards or backwards, is in the order asked for; else 0. Where only what is fixed
    /// are arrays, a document has one entry for it, and these are in order.
    private static int direction(Scannable index, int fixed, Document sort) {
        if (index.multikeyAfter(fixed)) {
            return 0;
        }
        var fields = index.fields();
        var remaining = fields.subList(fixed, fields.size()).iterator();
        var direction = 0;
        for (var wanted : sort.entrySet()) {
            if (fields.subList(0, fixed).contains(wanted.getKey())) {
                if (index.multikey()) {
                    return 0; // by an array's least or greatest element, whichever was asked for
                }
                continue; // the same in all results
            }
            var sign = wanted.getValue() instanceof Number number ? Integer.signum(number.intValue()) : 0;
            if (sign == 0 || !remaining.hasNext() || !remaining.next().equals(wanted.getKey()) || direction == -sign) {
                return 0;
            }
            direction = sign;
        }
        return direction;
    }

    private static boolean identifies(IndexScan scan) {
        return scan.index().identifies(scan.prefixes().getFirst().size());
    }

    private static int worth(IndexScan scan) {
        var fixed = scan.prefixes().getFirst().size();
        return fixed * 10 + (scan.ranged() ? 5 : 0) + (scan.sorted() ? 4 : 0);
    }
}
