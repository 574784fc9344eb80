package news.dateline.site.service;

/// A story that was there and is no more.
public final class StoryWithdrawnException extends RuntimeException {

    private final String reason;

    StoryWithdrawnException(String reason) {
        super("withdrawn: " + reason);
        this.reason = reason;
    }

    /// What readers are told instead of the story.
    public String reason() {
        return reason;
    }
}
