package news.dateline.site.service;

/// What became of a wish to be alerted.
public sealed interface Asked {

    /// From now on.
    record Begun(Subscription subscription) implements Asked {}

    /// Whoever reads the mail there is asked whether they want it.
    record ByMail() implements Asked {}

    record Refused(Submission.Refused why) implements Asked {}
}
