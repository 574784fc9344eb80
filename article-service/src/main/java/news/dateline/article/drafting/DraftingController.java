package news.dateline.article.drafting;

import java.net.URI;
import java.util.UUID;
import news.dateline.article.form.Faults;
import news.dateline.article.reading.StoryView;
import news.dateline.article.story.Outcome.Saved;
import news.dateline.article.story.Refused;
import news.dateline.web.Caller;
import news.dateline.web.EntityTags;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
class DraftingController {

    private final Drafting drafting;

    DraftingController(Drafting drafting) {
        this.drafting = drafting;
    }

    @PostMapping("/api/articles")
    ResponseEntity<StoryView> begin(
            Caller author,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
            @RequestBody JsonNode body) {
        return switch (drafting.begin(author, DraftRequest.read(body, key))) {
            case Refused refused -> throw refused.asProblem();
            case Saved(var story, var isNew) ->
                ResponseEntity.status(isNew ? HttpStatus.CREATED : HttpStatus.OK)
                        .location(URI.create("/api/articles/" + story.id()))
                        .eTag(EntityTags.of(story.revision()))
                        .body(StoryView.forNewsroom(story));
        };
    }

    @PutMapping("/api/articles/{id}")
    ResponseEntity<StoryView> revise(
            @PathVariable UUID id,
            Caller writer,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody JsonNode body) {
        var faults = new Faults();
        var content = DraftForm.read(body, faults);
        faults.refuseIfAny();
        return switch (drafting.revise(id, writer, EntityTags.required(ifMatch), content)) {
            case Refused refused -> throw refused.asProblem();
            case Saved saved ->
                ResponseEntity.ok()
                        .eTag(EntityTags.of(saved.story().revision()))
                        .body(StoryView.forNewsroom(saved.story()));
        };
    }
}
