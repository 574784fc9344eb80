package news.dateline.comment.writing;

import static news.dateline.comment.CommentProblem.NOT_EDITABLE;
import static news.dateline.comment.CommentProblem.NO_SUCH_COMMENT;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import news.dateline.comment.comment.Comments;
import news.dateline.comment.moderation.Judging;
import news.dateline.comment.text.Words;
import news.dateline.comment.thread.CommentView;
import news.dateline.comment.thread.Writers;
import news.dateline.web.Caller;
import news.dateline.web.FieldFault;
import news.dateline.web.ProblemException;
import news.dateline.web.WebProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Writers change their comments for a while, and take them back whenever they want.
@RestController
class WritingController {

    private final Comments comments;
    private final Writers writers;
    private final Judging judging;
    private final Edits edits;
    private final Erasing erasing;
    private final Clock clock;

    WritingController(Comments comments, Writers writers, Judging judging, Edits edits, Erasing erasing, Clock clock) {
        this.comments = comments;
        this.writers = writers;
        this.judging = judging;
        this.edits = edits;
        this.erasing = erasing;
        this.clock = clock;
    }

    record EditForm(@Nullable String body) {}

    /// What it says then is judged anew.
    @PutMapping("/api/comments/{id}")
    CommentView edit(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String key,
            @RequestBody EditForm form,
            @Nullable Caller caller) {
        var words = Words.ofComment(form.body());
        if (words.fault() != null) {
            throw new ProblemException(
                    WebProblem.INVALID_REQUEST,
                    "Put right what is listed and send it again.",
                    List.of(new FieldFault("/body", words.fault())));
        }
        var current = own(id, key, caller);
        var comment = current.comment();
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (comment.body().equals(words.text())) {
            return CommentView.toItsWriter(comment);
        }
        if (writers.editableUntil(comment).isEmpty()) {
            throw NOT_EDITABLE.asException();
        }
        edits.keep(id, current.revision(), comment.body(), now);
        var moved = comment.edit(words.text(), judging::verdict, now);
        current.save(moved);
        return CommentView.toItsWriter(moved.comment());
    }

    @DeleteMapping("/api/comments/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable UUID id, @RequestParam(required = false) @Nullable String key, @Nullable Caller caller) {
        erasing.erase(own(id, key, caller).comment().id(), false);
    }

    private Comments.Decision own(UUID id, @Nullable String key, @Nullable Caller caller) {
        return comments.decide(id)
                .filter(found -> writers.wrote(found.comment(), key, caller))
                .orElseThrow(NO_SUCH_COMMENT::asException);
    }
}
