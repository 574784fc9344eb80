package news.dateline.local.store.update;

import org.jspecify.annotations.Nullable;

/// What becomes of one value.
@FunctionalInterface
interface Edit {

    /// @param value `Missing` where there is none; stays as it is
    /// @return the very same if nothing happens to it, `Missing` if it goes
    @Nullable Object of(@Nullable Object value);

    /// Whether it is an error that no value can be where it should be.
    default boolean needsPlace() {
        return true;
    }
}
