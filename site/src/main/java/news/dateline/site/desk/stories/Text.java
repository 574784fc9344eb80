package news.dateline.site.desk.stories;

import java.util.List;
import java.util.Objects;
import news.dateline.site.service.Story.Byline;
import news.dateline.site.service.Story.Dateline;
import news.dateline.site.service.Story.Picture;
import org.jspecify.annotations.Nullable;

/// What a story says, finished or not.
///
/// @param byline in one line, as readers are told
/// @param body as HTML
/// @param urgency 1 to 9
/// @param language BCP 47
/// @param picture that it opens with
/// @param figures that its body shows
public record Text(
        @Nullable String headline,
        @Nullable String standfirst,
        @Nullable String byline,
        List<Byline> bylines,
        @Nullable Dateline dateline,
        @Nullable String body,
        @Nullable String section,
        List<String> tags,
        int urgency,
        String language,
        @Nullable Picture picture,
        List<Picture> figures) {

    public Text {
        tags = tags == null ? List.of() : List.copyOf(tags);
        bylines = bylines == null ? List.of() : List.copyOf(bylines);
        figures = figures == null ? List.of() : List.copyOf(figures);
        language = Objects.requireNonNullElse(language, "en");
    }
}
