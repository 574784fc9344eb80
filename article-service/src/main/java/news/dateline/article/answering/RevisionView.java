package news.dateline.article.answering;

import java.time.Instant;
import news.dateline.article.reading.ContentView;
import news.dateline.article.reading.PersonView;
import news.dateline.article.stories.Revision;
import org.jspecify.annotations.Nullable;

/// What a story said at a revision, and whose words those were.
public record RevisionView(
        long revision, @Nullable Instant savedAt, @Nullable PersonView savedBy, ContentView story) {

    public static RevisionView of(Revision text, long revision) {
        var saved = text.saved();
        return new RevisionView(
                revision,
                saved == null ? null : saved.at(),
                saved == null ? null : PersonView.of(saved),
                ContentView.of(text.content()));
    }

    /// For lists.
    public RevisionView withoutBody() {
        return new RevisionView(revision, savedAt, savedBy, story.withoutBody());
    }
}
