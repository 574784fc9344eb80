package news.dateline.article.history;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.dateline.article.comparing.Part;
import news.dateline.article.comparing.Words;
import news.dateline.article.story.Content;
import news.dateline.article.story.Dateline;
import news.dateline.article.story.Picture;
import news.dateline.article.story.Tag;
import org.jspecify.annotations.Nullable;

/// What is different between two texts of a story, field by field; fields that say the same are left out.
record Comparison(long from, long to, List<Difference> differences) {

    /// @param formatting true where the words are the same and only their markup is not
    record Difference(
            String field, List<Part> parts, @Nullable Boolean formatting) {}

    static Comparison of(Range range, Content earlier, Content later) {
        return new Comparison(
                range.from(),
                range.to(),
                Stream.of(
                                words("headline", earlier.headline(), later.headline()),
                                words("standfirst", earlier.standfirst(), later.standfirst()),
                                words("byline", earlier.bylineText(), later.bylineText()),
                                words("dateline", said(earlier.dateline()), said(later.dateline())),
                                body(earlier.body(), later.body()),
                                words("section", earlier.section(), later.section()),
                                words("tags", tags(earlier), tags(later)),
                                words("urgency", "" + earlier.urgency(), "" + later.urgency()),
                                words("language", earlier.language(), later.language()),
                                words("picture", told(earlier.picture()), told(later.picture())))
                        .flatMap(List::stream)
                        .toList());
    }

    private static List<Difference> words(String field, @Nullable String earlier, @Nullable String later) {
        return Objects.equals(earlier, later)
                ? List.of()
                : List.of(new Difference(field, Words.compare(orEmpty(earlier), orEmpty(later)), null));
    }

    private static List<Difference> body(@Nullable String earlier, @Nullable String later) {
        if (Objects.equals(earlier, later)) {
            return List.of();
        }
        var before = Prose.of(orEmpty(earlier));
        var after = Prose.of(orEmpty(later));
        return List.of(new Difference("body", Words.compare(before, after), before.equals(after) ? true : null));
    }

    private static String tags(Content content) {
        return String.join(", ", content.tags().stream().map(Tag::name).toList());
    }

    private static @Nullable String said(@Nullable Dateline dateline) {
        return dateline == null
                ? null
                : Stream.of(dateline.place(), dateline.country(), dateline.agency(), dateline.filedAt())
                        .filter(Objects::nonNull)
                        .map(Object::toString)
                        .collect(Collectors.joining(", "));
    }

    /// Pictures themselves are not compared: whichever differs has another id.
    private static @Nullable String told(@Nullable Picture picture) {
        return picture == null
                ? null
                : Stream.of(picture.id(), picture.alt(), picture.credit(), picture.caption())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" | "));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
