package news.dateline.article.reading;

import java.time.Instant;
import java.util.List;
import news.dateline.article.story.Content;
import news.dateline.article.story.Dateline;
import news.dateline.article.story.Tag;
import org.jspecify.annotations.Nullable;

/// What a story says, as clients see it and may send it back; what is absent is left out.
public record ContentView(
        @Nullable String headline,
        @Nullable String standfirst,
        @Nullable String byline,
        @Nullable DatelineView dateline,
        @Nullable String body,
        @Nullable String section,
        List<String> tags,
        int urgency,
        String language) {

    public static ContentView of(Content content) {
        return new ContentView(
                content.headline(),
                content.standfirst(),
                content.byline(),
                DatelineView.of(content.dateline()),
                content.body(),
                content.section(),
                content.tags().stream().map(Tag::name).toList(),
                content.urgency(),
                content.language());
    }

    /// For lists.
    public ContentView withoutBody() {
        return new ContentView(headline, standfirst, byline, dateline, null, section, tags, urgency, language);
    }

    public record DatelineView(
            @Nullable String place,
            @Nullable String country,
            @Nullable String agency,
            @Nullable Instant filedAt) {

        static @Nullable DatelineView of(@Nullable Dateline dateline) {
            return dateline == null
                    ? null
                    : new DatelineView(dateline.place(), dateline.country(), dateline.agency(), dateline.filedAt());
        }
    }
}
