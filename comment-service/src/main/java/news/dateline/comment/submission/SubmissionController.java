package news.dateline.comment.submission;

import static news.dateline.comment.CommentProblem.TOO_MANY_COMMENTS;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import news.dateline.comment.submission.Submission.Accepted;
import news.dateline.comment.submission.Submission.Refused;
import news.dateline.comment.submission.Submission.TooFast;
import news.dateline.comment.thread.CommentView;
import news.dateline.web.Caller;
import news.dateline.web.FieldFault;
import news.dateline.web.Network;
import news.dateline.web.ProblemException;
import news.dateline.web.WebProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SubmissionController {

    private final Submitting submitting;

    SubmissionController(Submitting submitting) {
        this.submitting = submitting;
    }

    @PostMapping("/api/articles/{articleId}/comments")
    ResponseEntity<?> submit(
            @PathVariable UUID articleId,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody CommentForm form,
            @Nullable Caller caller,
            HttpServletRequest request) {
        var entry = FormCheck.check(articleId, form, caller);
        return switch (submitting.submit(
                entry, key == null ? null : checked(key), Network.of(request.getRemoteAddr()))) {
            case Accepted(var comment, var guestKey) ->
                ResponseEntity.accepted()
                        .location(URI.create("/api/comments/" + comment.id()))
                        .body(CommentView.toItsWriter(comment).with(guestKey));
            case TooFast(var pause) ->
                ResponseEntity.status(TOO_MANY_COMMENTS.status())
                        .header(HttpHeaders.RETRY_AFTER, String.valueOf(pause.toSeconds()))
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                        .body(TOO_MANY_COMMENTS.asProblem());
            case Refused(var reason) -> throw reason.asException();
        };
    }

    private static IdempotencyKey checked(String header) {
        return IdempotencyKey.of(header)
                .orElseThrow(() -> new ProblemException(
                        WebProblem.INVALID_REQUEST,
                        "The Idempotency-Key cannot be used.",
                        List.of(FieldFault.ofParameter(
                                "Idempotency-Key", "must be 1 to 255 visible ASCII characters"))));
    }
}
