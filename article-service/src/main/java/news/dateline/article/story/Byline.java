package news.dateline.article.story;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Somebody whose work readers are to know of.
///
/// @param role what they did, where that is not the writing: `photographs`, `additional reporting`
public record Byline(String name, @Nullable String role) {

    public static final int LONGEST_NAME = 100;
    public static final int LONGEST_ROLE = 60;

    /// Of one story.
    public static final int MOST = 20;

    /// In one line that reads alike in every language: `Ada Byron, Grace Hopper (photographs)`.
    static @Nullable String line(List<Byline> bylines) {
        return bylines.isEmpty()
                ? null
                : bylines.stream()
                        .map(byline ->
                                byline.role() == null ? byline.name() : byline.name() + " (" + byline.role() + ")")
                        .collect(Collectors.joining(", "));
    }
}
