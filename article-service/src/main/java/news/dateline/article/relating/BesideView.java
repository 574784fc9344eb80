package news.dateline.article.relating;

import java.util.Locale;
import news.dateline.article.reading.StoryView;
import news.dateline.article.story.Kinship;
import org.jspecify.annotations.Nullable;

/// A story beside another one, and why it stands there.
record BesideView(Reason reason, StoryView story) {

    /// @param kind pinned, place, tag or section
    /// @param name of the place, the tag or the section; absent where an editor pinned it
    record Reason(String kind, @Nullable String name) {

        static Reason of(Kinship why) {
            return new Reason(why.kind().name().toLowerCase(Locale.ROOT), why.name());
        }
    }
}
