package news.dateline.site.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import news.dateline.site.page.Frame;
import news.dateline.site.page.Teaser;
import news.dateline.site.service.Found;
import news.dateline.site.service.Found.Piece;
import org.jspecify.annotations.Nullable;

/// What was looked for, and what was found.
///
/// @param words as they were typed; empty before anything was
/// @param said how much was found; absent before anything was looked for
public record SearchPage(
        Frame frame,
        String words,
        @Nullable String said,
        List<Hit> hits,
        @Nullable Integer nextPage) {

    /// @param headline of the teaser, in pieces
    public record Hit(Teaser story, List<Piece> headline, List<Piece> excerpt) {

        static Hit of(Found.Item item, Teaser story) {
            return new Hit(story, item.headline(), item.excerpt());
        }
    }

    /// Where it goes on.
    public @Nullable String next() {
        return nextPage == null
                ? null
                : "/search?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8) + "&page=" + nextPage;
    }
}
