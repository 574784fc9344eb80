package news.dateline.comment.desk;

import static news.dateline.comment.CommentProblem.NOT_SANCTIONED;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import news.dateline.comment.desk.Trail.Act;
import news.dateline.comment.desk.Trail.Touched;
import news.dateline.comment.writers.Sanction;
import news.dateline.comment.writers.Sanctions;
import news.dateline.web.Caller;
import news.dateline.web.FieldFault;
import news.dateline.web.ProblemException;
import news.dateline.web.WebProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Bans a writer, or suspends them until a moment.
@RestController
class WritersController {

    private static final String WRITER = "[0-9a-f]{64}";
    private static final String EXPECTED = "must be a `writer` as comments tell it";

    private final Sanctions sanctions;
    private final Trail trail;
    private final Clock clock;

    WritersController(Sanctions sanctions, Trail trail, Clock clock) {
        this.sanctions = sanctions;
        this.trail = trail;
        this.clock = clock;
    }

    /// @param until absent for a ban
    /// @param reason one sentence for the writer
    record SanctionForm(
            @Nullable Instant until,
            @Nullable @Size(max = 500) String reason) {}

    /// @param inForce whether it still is
    record SanctionView(
            String writer,
            @Nullable Instant until,
            @Nullable String reason,
            Instant at,
            boolean inForce) {}

    @GetMapping("/api/moderation/writers/{writer}")
    SanctionView sanction(@PathVariable @Pattern(regexp = WRITER, message = EXPECTED) String writer) {
        return sanctions.of(writer).map(this::view).orElseThrow(NOT_SANCTIONED::asException);
    }

    @PutMapping("/api/moderation/writers/{writer}")
    SanctionView impose(
            @PathVariable @Pattern(regexp = WRITER, message = EXPECTED) String writer,
            @Valid @RequestBody SanctionForm form,
            Caller caller) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var until = form.until() == null ? null : form.until().truncatedTo(ChronoUnit.MILLIS);
        if (until != null && !until.isAfter(now)) {
            throw new ProblemException(
                    WebProblem.INVALID_REQUEST,
                    "A suspension ends in the future.",
                    List.of(new FieldFault("/until", "must be ahead")));
        }
        var sanction = new Sanction(writer, until, Lines.cleanOrNull(form.reason()), caller.id(), now);
        trail.add(caller, until == null ? Act.BANNED : Act.SUSPENDED, Touched.writer(writer), sanction.reason(), until);
        sanctions.impose(sanction);
        return view(sanction);
    }

    @DeleteMapping("/api/moderation/writers/{writer}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void lift(@PathVariable @Pattern(regexp = WRITER, message = EXPECTED) String writer, Caller caller) {
        trail.add(caller, Act.PARDONED, Touched.writer(writer), null);
        sanctions.lift(writer);
    }

    private SanctionView view(Sanction sanction) {
        return new SanctionView(
                sanction.writer(),
                sanction.until(),
                sanction.reason(),
                sanction.at(),
                sanction.isInForce(clock.instant()));
    }
}
