package news.dateline.site.service;

import java.util.Set;

/// A story that was there and is no more.
public final class StoryWithdrawnException extends RuntimeException {

    private final String reason;
    private final transient Set<String> tags;

    StoryWithdrawnException(String reason, Set<String> tags) {
        super("withdrawn: " + reason);
        this.reason = reason;
        this.tags = Set.copyOf(tags);
    }

    /// What readers are told instead of the story.
    public String reason() {
        return reason;
    }

    /// What this is known from, by its owner's account.
    public Set<String> tags() {
        return tags;
    }
}
