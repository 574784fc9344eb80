package news.dateline.comment.comment;

import static news.dateline.comment.comment.CommentPaths.ID;
import static news.dateline.comment.comment.CommentPaths.SUBMITTED_AT;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.Comparator;
import news.dateline.web.Cursor;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;

/// Of acceptance, either way.
public enum Order {
    OLDEST(Sort.Direction.ASC),
    NEWEST(Sort.Direction.DESC);

    private static final Comparator<Comment> ACCEPTED =
            Comparator.comparing(Comment::submittedAt).thenComparing(Comment::id);

    private final Sort.Direction direction;

    Order(Sort.Direction direction) {
        this.direction = direction;
    }

    public Comparator<Comment> comparator() {
        return this == OLDEST ? ACCEPTED : ACCEPTED.reversed();
    }

    Sort sort() {
        return Sort.by(direction, SUBMITTED_AT, ID);
    }

    /// What comes after the last of a page. The range outside the alternatives, so that the index serves it.
    void after(Cursor last, Criteria criteria) {
        switch (this) {
            case OLDEST ->
                criteria.and(SUBMITTED_AT)
                        .gte(last.at())
                        .orOperator(where(SUBMITTED_AT).gt(last.at()), where(ID).gt(last.id()));
            case NEWEST ->
                criteria.and(SUBMITTED_AT)
                        .lte(last.at())
                        .orOperator(where(SUBMITTED_AT).lt(last.at()), where(ID).lt(last.id()));
        }
    }
}
