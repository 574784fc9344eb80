package news.dateline.comment.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.dateline.comment.comment.Comments;
import news.dateline.comment.comment.Comments.Decision;
import news.dateline.comment.comment.Wanted;
import news.dateline.comment.text.Word;
import news.dateline.web.Cursor;
import news.dateline.web.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Looks for comments by what is known of them, and by their words.
///
/// There is no index of words: comments are read in their order until a page is full, at most so many a request. A page
/// may then be short, or empty, and still say where to go on.
@Component
class Searching {

    /// Comments looked through for a text in one request.
    private static final int MOST_READ = 2_000;

    private static final int BATCH = 500;

    private final Comments comments;

    Searching(Comments comments) {
        this.comments = comments;
    }

    Slice<Decision> page(Wanted wanted, @Nullable String text, Optional<Cursor> after, int limit) {
        return text == null
                ? Slice.of(comments.wanted(wanted, after, limit + 1), limit, Searching::cursorOf)
                : searched(wanted, Word.fold(text), after, limit);
    }

    private Slice<Decision> searched(Wanted wanted, String text, Optional<Cursor> after, int limit) {
        var found = new ArrayList<Decision>();
        var from = after;
        for (int read = 0; read < MOST_READ; read += BATCH) {
            var batch = comments.wanted(wanted, from, BATCH);
            for (var comment : batch) {
                if (holds(comment, text)) {
                    found.add(comment);
                }
                if (found.size() == limit) {
                    return new Slice<>(found, cursorOf(comment).encode());
                }
            }
            if (batch.size() < BATCH) {
                return new Slice<>(found, null);
            }
            from = Optional.of(cursorOf(batch.getLast()));
        }
        return new Slice<>(found, from.map(Cursor::encode).orElse(null));
    }

    private static boolean holds(Decision found, String text) {
        var comment = found.comment();
        return List.of(comment.body(), comment.author().name()).stream()
                .anyMatch(part -> Word.fold(part).contains(text));
    }

    private static Cursor cursorOf(Decision found) {
        return new Cursor(found.comment().submittedAt(), found.comment().id());
    }
}
