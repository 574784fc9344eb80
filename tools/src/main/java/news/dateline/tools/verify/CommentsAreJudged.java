package news.dateline.tools.verify;

import java.time.Instant;
import java.util.stream.Stream;
import news.dateline.tools.verify.Facts.Aggregate;

/// A comment that told only of its submission has yet to be judged, unless that could not be handled.
final class CommentsAreJudged implements Check {

    private static final String JUDGED_BY = "comment-service";

    @Override
    public Stream<Finding> findings(Facts facts, Instant now) {
        return facts.aggregates().stream()
                .filter(Aggregate::isComment)
                .filter(comment -> comment.sequence() == 1 && comment.unsent() == 0)
                .filter(comment -> !facts.isParked(JUDGED_BY, comment.id()))
                .map(comment -> Finding.lost("comment %s was never judged", comment.id()));
    }
}
