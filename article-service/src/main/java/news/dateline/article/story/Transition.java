package news.dateline.article.story;

import news.dateline.events.ArticleEvent;
import org.jspecify.annotations.Nullable;

/// What comes of a wish to change a story, decided without touching anything.
public sealed interface Transition permits Transition.Taken, Refused {

    /// What the story is then, and what it tells the others, if anything.
    record Taken(Story story, @Nullable ArticleEvent event) implements Transition {

        static Taken quietly(Story story) {
            return new Taken(story, null);
        }
    }
}
