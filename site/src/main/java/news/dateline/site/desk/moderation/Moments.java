package news.dateline.site.desk.moderation;

/// Moments as a browser's form tells them.
final class Moments {

    private static final int TO_THE_MINUTE = "2026-11-24T08:15".length();

    private Moments() {}

    /// In UTC, as the API takes it. What is no moment stays none, for the service to refuse.
    ///
    /// @param typed to the minute or the second
    static String instant(String typed) {
        return typed + (typed.length() == TO_THE_MINUTE ? ":00Z" : "Z");
    }
}
