package news.dateline.article.publishing;

import java.util.UUID;
import news.dateline.article.reading.StoryView;
import news.dateline.article.story.Outcome.Saved;
import news.dateline.article.story.Refused;
import news.dateline.web.Caller;
import news.dateline.web.EntityTags;
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

    PublishingController(Publishing publishing) {
        this.publishing = publishing;
    }

    @PostMapping("/api/articles/{id}/publish")
    ResponseEntity<StoryView> publish(
            @PathVariable UUID id,
            Caller editor,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody(required = false) @Nullable JsonNode body) {
        return switch (publishing.publish(id, editor, PublishForm.read(ifMatch, body))) {
            case Refused refused -> throw refused.asProblem();
            case Saved saved ->
                ResponseEntity.ok()
                        .eTag(EntityTags.of(saved.story().revision()))
                        .body(StoryView.forNewsroom(saved.story()));
        };
    }
}
