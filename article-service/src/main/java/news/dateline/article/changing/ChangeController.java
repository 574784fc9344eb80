package news.dateline.article.changing;

import java.time.Clock;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import news.dateline.article.answering.Answers;
import news.dateline.article.form.Faults;
import news.dateline.article.form.Fields;
import news.dateline.article.form.Seen;
import news.dateline.article.reading.StoryView;
import news.dateline.article.stories.Steps;
import news.dateline.article.story.Changing;
import news.dateline.article.story.Mark;
import news.dateline.article.story.Status.Withdrawn;
import news.dateline.web.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
class ChangeController {

    private final Correcting correcting;
    private final Steps steps;
    private final Answers answers;
    private final Clock clock;

    ChangeController(Correcting correcting, Steps steps, Answers answers, Clock clock) {
        this.correcting = correcting;
        this.steps = steps;
        this.answers = answers;
        this.clock = clock;
    }

    /// Changes what readers see: the working copy, where there is one, with these fields on top.
    @PostMapping("/api/articles/{id}/correct")
    ResponseEntity<StoryView> correct(
            @PathVariable UUID id,
            Caller editor,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody JsonNode body) {
        return answers.to(correcting.correct(id, editor, Seen.revision(ifMatch), CorrectForm.read(body)));
    }

    @PostMapping("/api/articles/{id}/withdraw")
    ResponseEntity<StoryView> withdraw(
            @PathVariable UUID id,
            Caller editor,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody JsonNode body) {
        var reason = reason(body);
        var by = Mark.of(editor, clock.instant());
        return answers.to(steps.take(
                id, editor, Seen.revision(ifMatch), story -> Changing.withdraw(id, story.state(), reason, by)));
    }

    private static String reason(JsonNode body) {
        var faults = new Faults();
        var fields = Fields.of(body, faults);
        var reason = fields.at("reason").required().line(Withdrawn.LONGEST_REASON);
        fields.refuseOthersThan(Set.of());
        faults.refuseIfAny();
        return Objects.requireNonNull(reason);
    }
}
