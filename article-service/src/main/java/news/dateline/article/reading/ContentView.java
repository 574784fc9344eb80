package news.dateline.article.reading;

import java.time.Instant;
import java.util.List;
import news.dateline.article.story.Content;
import news.dateline.article.story.Dateline;
import news.dateline.article.story.DatelineStyle;
import news.dateline.article.story.Tag;
import news.dateline.article.text.Direction;
import org.jspecify.annotations.Nullable;

/// What a story says, as clients see it and may send it back; what is absent is left out. [Typesetting] makes it fit
/// for readers.
///
/// @param byline in one line
/// @param direction `ltr` or `rtl`, which follows from the language
/// @param figures the pictures that the body shows, which follow from it; left out of lists
public record ContentView(
        @Nullable String headline,
        @Nullable String standfirst,
        @Nullable String byline,
        @Nullable DatelineView dateline,
        @Nullable String body,
        @Nullable String section,
        List<String> tags,
        int urgency,
        String language,
        String direction,
        List<BylineView> bylines,
        @Nullable PictureView picture,
        @Nullable List<PictureView> figures) {

    public static ContentView of(Content content) {
        return new ContentView(
                content.headline(),
                content.standfirst(),
                content.bylineText(),
                DatelineView.of(content.dateline()),
                content.body(),
                content.section(),
                content.tags().stream().map(Tag::name).toList(),
                content.urgency(),
                content.language(),
                Direction.of(content.language()),
                content.bylines().stream()
                        .map(byline -> new BylineView(byline.name(), byline.role()))
                        .toList(),
                content.picture() == null ? null : PictureView.of(content.picture()),
                content.figures().stream().map(PictureView::of).toList());
    }

    /// For lists.
    public ContentView withoutBody() {
        return with(dateline, null);
    }

    ContentView with(@Nullable DatelineView dateline, @Nullable String body) {
        return new ContentView(
                headline,
                standfirst,
                byline,
                dateline,
                body,
                section,
                tags,
                urgency,
                language,
                direction,
                bylines,
                picture,
                body == null ? null : figures);
    }

    public record BylineView(String name, @Nullable String role) {}

    /// @param text as it opens the story, in the style of the house
    public record DatelineView(
            @Nullable String place,
            @Nullable String country,
            @Nullable String agency,
            @Nullable Instant filedAt,
            @Nullable String language,
            @Nullable String text) {

        static @Nullable DatelineView of(@Nullable Dateline dateline) {
            return dateline == null
                    ? null
                    : new DatelineView(
                            dateline.place(),
                            dateline.country(),
                            dateline.agency(),
                            dateline.filedAt(),
                            dateline.language(),
                            null);
        }

        DatelineView in(DatelineStyle style, String languageOfStory) {
            var dateline = new Dateline(place, country, agency, filedAt, language);
            return new DatelineView(
                    place,
                    country,
                    agency,
                    filedAt,
                    language,
                    style.text(dateline, languageOfStory).orElse(null));
        }
    }
}
