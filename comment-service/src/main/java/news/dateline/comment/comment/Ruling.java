package news.dateline.comment.comment;

import org.jspecify.annotations.Nullable;

/// Why a comment was removed: the rule in the version that decided, and where it hit.
///
/// @param rule stable name of the rule
/// @param version of the rule, from 1, raised with every change of what it catches
/// @param reason one sentence for the writer
/// @param span what caused it; absent when the rule looked at the thread and not at the words
public record Ruling(
        String rule, int version, String reason, @Nullable Span span) {

    private static final String REPORTS = "reports";

    /// Enough readers reported the comment.
    public static Ruling ofReaders() {
        return new Ruling(REPORTS, 1, "Several readers reported it.", null);
    }

    boolean isReaders() {
        return rule.equals(REPORTS);
    }
}
