package news.dateline.local.store.pipeline;

import de.bwaldvogel.mongo.backend.Missing;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/// What has been worked out so far over the values of a group, which come one by one and are not kept.
interface Tally {

    /// @param value [Missing] where a document has none
    void add(@Nullable Object value);

    @Nullable Object result();

    /// The first of several that are equal; null if there is nothing but nulls.
    final class Extreme implements Tally {

        private final Comparator<@Nullable Object> order;
        private @Nullable Object extreme;

        Extreme(Comparator<@Nullable Object> order) {
            this.order = order;
        }

        @Override
        public void add(@Nullable Object value) {
            if (!Missing.isNullOrMissing(value) && (extreme == null || order.compare(value, extreme) < 0)) {
                extreme = value;
            }
        }

        @Override
        public @Nullable Object result() {
            return extreme;
        }
    }

    final class First implements Tally {

        private boolean isKnown;
        private @Nullable Object first;

        @Override
        public void add(@Nullable Object value) {
            first = isKnown ? first : Expression.orNull(value);
            isKnown = true;
        }

        @Override
        public @Nullable Object result() {
            return first;
        }
    }

    final class Last implements Tally {

        private @Nullable Object last;

        @Override
        public void add(@Nullable Object value) {
            last = Expression.orNull(value);
        }

        @Override
        public @Nullable Object result() {
            return last;
        }
    }

    /// All that are there.
    final class All implements Tally {

        private final Collection<@Nullable Object> all;

        All(Collection<@Nullable Object> all) {
            this.all = all;
        }

        @Override
        public void add(@Nullable Object value) {
            if (!(value instanceof Missing)) {
                all.add(value);
            }
        }

        @Override
        public Object result() {
            return new ArrayList<>(all);
        }
    }
}
