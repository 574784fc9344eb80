package news.dateline.article.relating;

import java.time.Clock;
import java.util.UUID;
import news.dateline.article.answering.Answers;
import news.dateline.article.form.Seen;
import news.dateline.article.reading.StoryView;
import news.dateline.article.stories.Steps;
import news.dateline.article.stories.Stories;
import news.dateline.article.story.Mark;
import news.dateline.web.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/// Choosing what stands beside a story.
@RestController
class ChoosingController {

    private final Steps steps;
    private final Stories stories;
    private final Answers answers;
    private final Clock clock;

    ChoosingController(Steps steps, Stories stories, Answers answers, Clock clock) {
        this.steps = steps;
        this.stories = stories;
        this.answers = answers;
        this.clock = clock;
    }

    @PutMapping("/api/articles/{id}/related")
    ResponseEntity<StoryView> choose(
            @PathVariable UUID id,
            Caller editor,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody JsonNode body) {
        var chosen = RelatedForm.read(body, id, stories::known);
        var by = Mark.of(editor, clock.instant());
        return answers.to(steps.take(
                id, editor, Seen.revision(ifMatch), story -> story.state().beside(chosen, by)));
    }
}
