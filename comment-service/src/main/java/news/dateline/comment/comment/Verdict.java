package news.dateline.comment.comment;

/// What the rules of the house say of a comment.
public sealed interface Verdict {

    /// Nobody has to look at it.
    record Publish() implements Verdict {}

    /// A person decides.
    record Hold(Ruling ruling) implements Verdict {}

    /// It is not shown.
    record Reject(Ruling ruling) implements Verdict {}
}
