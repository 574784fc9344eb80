package news.dateline.article.story;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Where and when a story was filed, and by which agency: `OSLO, Norway (AP)`.
///
/// @param language of the names in it, BCP 47; the story's own where none is given
public record Dateline(
        @Nullable String place,
        @Nullable String country,
        @Nullable String agency,
        @Nullable Instant filedAt,
        @Nullable String language) {

    public static final int LONGEST_NAME = 100;
    public static final Dateline NOTHING = new Dateline(null, null, null, null, null);
}
