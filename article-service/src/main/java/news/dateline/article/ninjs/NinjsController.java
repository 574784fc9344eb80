package news.dateline.article.ninjs;

import java.util.UUID;
import news.dateline.article.feeds.Paper;
import news.dateline.article.reading.CacheTags;
import news.dateline.article.reading.StoryView;
import news.dateline.article.reading.Typesetting;
import news.dateline.article.reading.WithdrawnProblem;
import news.dateline.article.stories.PublicStories;
import news.dateline.article.stories.PublicStory.Gone;
import news.dateline.article.stories.PublicStory.Seen;
import news.dateline.article.story.Refused;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/// What is published, and nothing else, whoever asks.
@RestController
class NinjsController {

    private final PublicStories stories;
    private final Typesetting typesetting;
    private final Ninjs ninjs;
    private final JsonMapper json;

    NinjsController(PublicStories stories, Typesetting typesetting, Paper paper, JsonMapper json) {
        this.stories = stories;
        this.typesetting = typesetting;
        this.ninjs = new Ninjs(paper);
        this.json = json;
    }

    @GetMapping("/api/articles/{id}/ninjs")
    ResponseEntity<byte[]> read(@PathVariable UUID id) {
        return switch (stories.find(id).orElseThrow(() -> Refused.unknown().asProblem())) {
            case Gone gone -> throw WithdrawnProblem.of(gone);
            case Seen seen -> answer(seen);
        };
    }

    /// With a tag by its bytes: a story that refers to others changes with them.
    private ResponseEntity<byte[]> answer(Seen seen) {
        var item = json.writeValueAsBytes(ninjs.of(typesetting.forReaders(StoryView.of(seen, false))));
        return ResponseEntity.ok()
                .header(
                        CacheTags.HEADER,
                        CacheTags.story(seen.id(), seen.content().body()))
                .eTag("\"" + UUID.nameUUIDFromBytes(item) + "\"")
                .contentType(MediaType.APPLICATION_JSON)
                .body(item);
    }
}
