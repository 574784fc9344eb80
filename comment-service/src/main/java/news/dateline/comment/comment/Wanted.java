package news.dateline.comment.comment;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import news.dateline.web.Cursor;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;

/// What moderators look for.
///
/// @param status as in [Status#word()]
/// @param articleId of the story
/// @param writer see [Author#writer()]
/// @param rule the one that held or removed it
/// @param from earliest acceptance, inclusive
/// @param to latest acceptance, exclusive
public record Wanted(
        String status,
        @Nullable String section,
        @Nullable UUID articleId,
        @Nullable String writer,
        @Nullable String rule,
        @Nullable Instant from,
        @Nullable Instant to) {

    /// With the range outside the alternatives, so that the index serves it; it begins with the later of two times.
    Criteria criteria(Optional<Cursor> after) {
        var criteria = where(CommentPaths.STATUS).is(status);
        narrow(criteria, CommentPaths.SECTION, section);
        narrow(criteria, CommentPaths.ARTICLE, articleId);
        narrow(criteria, CommentPaths.WRITER, writer);
        narrow(criteria, CommentPaths.RULE, rule);
        var earliest = Stream.of(Optional.ofNullable(from), after.map(Cursor::at))
                .flatMap(Optional::stream)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
        var range = criteria.and(CommentPaths.SUBMITTED_AT).gte(earliest);
        if (to != null) {
            range.lt(to);
        }
        after.ifPresent(last -> criteria.orOperator(
                where(CommentPaths.SUBMITTED_AT).gt(last.at()),
                where(CommentPaths.ID).gt(last.id())));
        return criteria;
    }

    private static void narrow(Criteria criteria, String path, @Nullable Object value) {
        if (value != null) {
            criteria.and(path).is(value);
        }
    }
}
