package news.dateline.article.drafting;

import java.util.UUID;
import news.dateline.article.answering.Answers;
import news.dateline.article.form.Faults;
import news.dateline.article.pictures.Uploads;
import news.dateline.article.reading.StoryView;
import news.dateline.web.Caller;
import news.dateline.web.EntityTags;
import news.dateline.web.IdempotencyHeader;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
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
    private final Uploads uploads;
    private final Answers answers;

    DraftingController(Drafting drafting, Uploads uploads, Answers answers) {
        this.drafting = drafting;
        this.uploads = uploads;
        this.answers = answers;
    }

    @PostMapping("/api/articles")
    ResponseEntity<StoryView> begin(
            Caller author,
            @RequestHeader(name = IdempotencyHeader.NAME, required = false) @Nullable String key,
            @RequestBody JsonNode body) {
        return answers.to(drafting.begin(author, DraftRequest.read(body, key, uploads::use)));
    }

    @PutMapping("/api/articles/{id}")
    ResponseEntity<StoryView> save(
            @PathVariable UUID id,
            Caller writer,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody JsonNode body) {
        var faults = new Faults();
        var manuscript = DraftForm.read(body, faults, uploads::use);
        faults.refuseIfAny();
        return answers.to(drafting.save(id, writer, EntityTags.required(ifMatch), manuscript));
    }
}
