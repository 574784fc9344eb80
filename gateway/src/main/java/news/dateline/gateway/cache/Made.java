package news.dateline.gateway.cache;

/// What came of asking for a page.
sealed interface Made {

    /// One for everybody who asked meanwhile.
    ///
    /// @param kept false: part of it was purged while it was made
    record Shared(Page page, boolean kept) implements Made {}

    /// An answer to one request, and nobody else's.
    record Single(Answer answer) implements Made {}

    /// Not to be held in memory: whoever asked has to ask again and be given it as it comes.
    record TooLarge() implements Made {}
}
