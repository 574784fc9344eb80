package news.dateline.events;

/// An editor's wish that readers be alerted to a story.
///
/// @param text 1 to 200 characters
/// @param urgency 1 (most urgent) to 9
public record AlertDirective(String text, int urgency, Audience audience) {

    /// Everybody who asked for breaking news, or only those who follow the story, its section or one of its tags.
    public enum Audience {
        ALL,
        SECTION
    }

    public AlertDirective {
        if (text.isBlank() || text.length() > 200) {
            throw new IllegalArgumentException("an alert's text has 1 to 200 characters, not " + text.length());
        }
        Invariants.urgency(urgency);
    }
}
