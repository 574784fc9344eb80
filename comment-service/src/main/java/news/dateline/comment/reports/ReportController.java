package news.dateline.comment.reports;

import static news.dateline.comment.CommentProblem.NO_SUCH_COMMENT;
import static news.dateline.comment.CommentProblem.TOO_MANY_COMMENTS;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import news.dateline.comment.comment.Author.Guest;
import news.dateline.comment.comment.Author.Member;
import news.dateline.comment.comment.Comment;
import news.dateline.comment.comment.Comments;
import news.dateline.comment.flood.Flood;
import news.dateline.comment.flood.Flood.Outcome.LetIn;
import news.dateline.comment.flood.Flood.Outcome.TooMany;
import news.dateline.comment.stories.Stories;
import news.dateline.comment.text.PlainText;
import news.dateline.web.Caller;
import news.dateline.web.EmailAddress;
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
import org.springframework.web.bind.annotation.RestController;

/// Reports of what readers can see, by anyone.
@RestController
class ReportController {

    private final Comments comments;
    private final Stories stories;
    private final Reporting reporting;
    private final Flood flood;

    ReportController(Comments comments, Stories stories, Reporting reporting, Flood flood) {
        this.comments = comments;
        this.stories = stories;
        this.reporting = reporting;
        this.flood = flood;
    }

    enum Reason {
        @JsonProperty("insult")
        INSULT,
        @JsonProperty("hate")
        HATE,
        @JsonProperty("falsehood")
        FALSEHOOD,
        @JsonProperty("spam")
        SPAM,
        @JsonProperty("other")
        OTHER
    }

    record ReporterForm(@Nullable String email) {}

    /// @param text more of it, for moderators
    /// @param guest who reports without being signed in
    record ReportForm(
            @NotNull(message = "must be insult, hate, falsehood, spam or other") Reason reason,

            @Nullable @Size(max = 1000) String text,
            @Nullable ReporterForm guest) {}

    @PostMapping("/api/comments/{id}/reports")
    ResponseEntity<?> report(
            @PathVariable UUID id,
            @Valid @RequestBody ReportForm form,
            @Nullable Caller caller,
            HttpServletRequest request) {
        var reader = "report:" + reader(form, caller);
        var comment = visible(id);
        return switch (flood.take(reader, Network.of(request.getRemoteAddr()))) {
            case TooMany(var pause) ->
                ResponseEntity.status(TOO_MANY_COMMENTS.status())
                        .header(HttpHeaders.RETRY_AFTER, String.valueOf(pause.toSeconds()))
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                        .body(TOO_MANY_COMMENTS.asProblem());
            case LetIn _ -> {
                reporting.report(
                        comment.id(),
                        reader(form, caller),
                        form.reason().name().toLowerCase(Locale.ROOT),
                        text(form.text()));
                yield ResponseEntity.noContent().build();
            }
        };
    }

    private Comment visible(UUID id) {
        return comments.find(id)
                .filter(Comment::isPublished)
                .filter(comment -> stories.isReadable(comment.place().articleId()))
                .orElseThrow(NO_SUCH_COMMENT::asException);
    }

    private static String reader(ReportForm form, @Nullable Caller caller) {
        if (caller != null) {
            return new Member(caller.id(), caller.name()).writer();
        }
        var email = form.guest() == null ? null : form.guest().email();
        return EmailAddress.of(email == null ? "" : PlainText.clean(email))
                .map(address -> new Guest("", address).writer())
                .orElseThrow(() -> new ProblemException(
                        WebProblem.INVALID_REQUEST,
                        "Sign in, or give an e-mail address: each reader reports a comment once.",
                        List.of(new FieldFault("/guest/email", "must be an e-mail address"))));
    }

    private static @Nullable String text(@Nullable String typed) {
        var text = typed == null ? "" : PlainText.clean(typed);
        return text.isEmpty() ? null : text;
    }
}
