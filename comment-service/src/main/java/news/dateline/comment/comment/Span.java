package news.dateline.comment.comment;

/// The exact words a rule objected to, so that a moderator or the writer can be shown them.
///
/// @param part what they stand in
/// @param start first UTF-16 unit, from 0
/// @param end one past the last UTF-16 unit
/// @param text the words themselves, kept because a later rule version may cut differently
public record Span(Part part, int start, int end, String text) {

    public enum Part {
        NAME,
        BODY
    }

    public Span {
        if (start < 0 || end <= start || text.length() != end - start) {
            throw new IllegalArgumentException("span %d to %d of '%s'".formatted(start, end, text));
        }
    }
}
