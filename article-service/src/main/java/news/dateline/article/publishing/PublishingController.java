package news.dateline.article.publishing;

import java.util.UUID;
import news.dateline.article.answering.Answers;
import news.dateline.article.form.Seen;
import news.dateline.article.reading.StoryView;
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
class PublishingController {

    private final Publishing publishing;
    private final Answers answers;

    PublishingController(Publishing publishing, Answers answers) {
        this.publishing = publishing;
        this.answers = answers;
    }

    @PostMapping("/api/articles/{id}/publish")
    ResponseEntity<StoryView> publish(
            @PathVariable UUID id,
            Caller editor,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody(required = false) @Nullable JsonNode body) {
        return answers.to(publishing.publish(id, editor, Seen.revision(ifMatch), PublishForm.atOnce(body)));
    }

    @PostMapping("/api/articles/{id}/schedule")
    ResponseEntity<StoryView> schedule(
            @PathVariable UUID id,
            Caller editor,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody(required = false) @Nullable JsonNode body) {
        return answers.to(publishing.schedule(id, editor, Seen.revision(ifMatch), PublishForm.later(body)));
    }

    @PostMapping("/api/articles/{id}/unschedule")
    ResponseEntity<StoryView> unschedule(
            @PathVariable UUID id,
            Caller editor,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return answers.to(publishing.unschedule(id, editor, Seen.revision(ifMatch)));
    }
}
