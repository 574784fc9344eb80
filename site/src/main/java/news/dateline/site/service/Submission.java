package news.dateline.site.service;

import java.util.List;

/// What became of a comment that was sent.
public sealed interface Submission {

    record Accepted(Comment comment) implements Submission {}

    /// @param detail for people; faults of fields come besides
    record Refused(int status, String detail, List<Fault> faults) implements Submission {}

    /// @param pointer JSON pointer into what was sent
    record Fault(String pointer, String detail) {}
}
