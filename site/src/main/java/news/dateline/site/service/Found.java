package news.dateline.site.service;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page of what was found, the best first.
///
/// @param atLeast whether there are more than `total`
/// @param roughly whether no story has every word
/// @param next the number of the next page
public record Found(
        List<Item> items,
        long total,
        boolean atLeast,
        boolean roughly,
        @Nullable Integer next) {

    public static final Found NOTHING = new Found(List.of(), 0, false, false, null);

    /// @param headline the story's, in pieces
    public record Item(Story story, List<Piece> headline, List<Piece> excerpt) {}

    /// @param match whether it is what was looked for; absent where it is not
    public record Piece(String text, @Nullable Boolean match) {

        public boolean isMatch() {
            return Boolean.TRUE.equals(match);
        }
    }
}
