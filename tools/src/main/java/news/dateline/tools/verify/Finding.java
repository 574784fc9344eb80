package news.dateline.tools.verify;

/// Something that is not as it should be.
///
/// @param what the same words for as long as it stays as it is, so that two readings can be compared
record Finding(Effect effect, String what) {

    enum Effect {
        /// It should be there and is not.
        LOST,
        /// It happened twice.
        DUPLICATED
    }

    static Finding lost(String what, Object... values) {
        return new Finding(Effect.LOST, what.formatted(values));
    }

    static Finding duplicated(String what, Object... values) {
        return new Finding(Effect.DUPLICATED, what.formatted(values));
    }
}
