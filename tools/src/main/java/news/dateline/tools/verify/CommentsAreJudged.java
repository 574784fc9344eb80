package news.dateline.tools.verify;

import java.time.Instant;
import java.util.stream.Stream;
import news.dateline.tools.verify.Facts.Aggregate;

/// A comment that stands as it came has yet to be judged, unless that could not be handled. One that was judged and
/// waits
/// for a person was saved again, though there is nothing to tell of it.
final class CommentsAreJudged implements Check {

    private static final String JUDGED_BY = "comment-service";

    @Override
    public Stream<Finding> findings(Facts facts, Instant now) {
        return facts.aggregates().stream()
                .filter(Aggregate::isComment)
                .filter(comment -> comment.revision() == 1 && comment.unsent() == 0)
                .filter(comment -> !facts.isParked(JUDGED_BY, comment.id()))
                .map(comment -> Finding.lost("comment %s was never judged", comment.id()));
    }
}
