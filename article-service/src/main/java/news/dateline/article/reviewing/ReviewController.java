package news.dateline.article.reviewing;

import java.time.Clock;
import java.util.UUID;
import news.dateline.article.answering.Answers;
import news.dateline.article.form.Seen;
import news.dateline.article.reading.StoryView;
import news.dateline.article.stories.Steps;
import news.dateline.article.story.House;
import news.dateline.article.story.Mark;
import news.dateline.article.story.Refused;
import news.dateline.article.story.Reviewing;
import news.dateline.article.story.Status.InReview;
import news.dateline.web.Caller;
import news.dateline.web.Role;
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
class ReviewController {

    private final Steps steps;
    private final Answers answers;
    private final House house;
    private final Clock clock;

    ReviewController(Steps steps, Answers answers, House house, Clock clock) {
        this.steps = steps;
        this.answers = answers;
        this.house = house;
        this.clock = clock;
    }

    @PostMapping("/api/articles/{id}/submit")
    ResponseEntity<StoryView> submit(
            @PathVariable UUID id,
            Caller writer,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        var by = Mark.of(writer, clock.instant());
        return answers.to(steps.take(id, writer, Seen.revision(ifMatch), story -> Reviewing.submit(story.state(), by)));
    }

    /// A writer may have back what no editor has approved yet.
    @PostMapping("/api/articles/{id}/return")
    ResponseEntity<StoryView> giveBack(
            @PathVariable UUID id,
            Caller caller,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody(required = false) @Nullable JsonNode body) {
        var note = ReturnForm.note(body);
        var by = Mark.of(caller, clock.instant());
        return answers.to(steps.take(
                id,
                caller,
                Seen.revision(ifMatch),
                story -> caller.is(Role.EDITOR) || story.state().status() instanceof InReview
                        ? Reviewing.giveBack(story.state(), by, note)
                        : Refused.forbidden()));
    }

    @PostMapping("/api/articles/{id}/approve")
    ResponseEntity<StoryView> approve(
            @PathVariable UUID id,
            Caller editor,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        var by = Mark.of(editor, clock.instant());
        return answers.to(
                steps.take(id, editor, Seen.revision(ifMatch), story -> Reviewing.approve(story.state(), by, house)));
    }
}
