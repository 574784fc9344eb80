package news.dateline.article.stories;

import news.dateline.article.story.Refused;
import news.dateline.article.story.Story;
import news.dateline.messaging.outbox.Aggregate;

/// What a wish came to, once it was to be kept.
public sealed interface Outcome {

    /// @param isNew whether the story began with it
    record Saved(Aggregate<Story> story, boolean isNew) implements Outcome {}

    /// @param reason why nothing was done
    record NotSaved(Refused reason) implements Outcome {}

    /// Somebody saved the story after the revision that the caller had read; nothing was done.
    record Overtaken(Aggregate<Story> current, long seen) implements Outcome {}
}
