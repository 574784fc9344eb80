package news.dateline.article.story;

import news.dateline.messaging.outbox.Aggregate;

/// What a wish came to, once it was to be kept.
public sealed interface Outcome permits Outcome.Saved, Refused {

    /// @param isNew whether the story began with it
    record Saved(Aggregate<Story> story, boolean isNew) implements Outcome {}
}
