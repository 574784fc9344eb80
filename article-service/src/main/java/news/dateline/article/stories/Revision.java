package news.dateline.article.stories;

import java.util.UUID;
import news.dateline.article.story.Content;
import news.dateline.article.story.Mark;
import news.dateline.article.story.Story;
import news.dateline.messaging.outbox.Aggregate;
import org.jspecify.annotations.Nullable;

/// A text as the newsroom once had it before itself.
///
/// @param number the last revision at which the story said this
/// @param saved who wrote it, and when; absent where the text is older than the question
public record Revision(
        UUID story, long number, Content content, @Nullable Mark saved) {

    /// What the story says now.
    public static Revision of(Aggregate<Story> current) {
        var story = current.state();
        return new Revision(current.id(), current.revision(), story.latest(), story.saved());
    }

    /// Texts are kept since they are signed: of an older one nobody knows since when the story said it.
    boolean isTextOf(long revision) {
        return number == revision || (number > revision && saved != null);
    }
}
