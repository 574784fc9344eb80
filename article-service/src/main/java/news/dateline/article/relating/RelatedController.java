package news.dateline.article.relating;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.UUID;
import news.dateline.article.reading.CacheTags;
import news.dateline.article.reading.StoryView;
import news.dateline.article.reading.Typesetting;
import news.dateline.article.reading.WithdrawnProblem;
import news.dateline.article.stories.PublicStories;
import news.dateline.article.stories.PublicStory.Gone;
import news.dateline.article.stories.PublicStory.Seen;
import news.dateline.article.stories.RelatedStories;
import news.dateline.article.stories.RelatedStories.Beside;
import news.dateline.article.story.Refused;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What stands beside a story, for readers; the same to everybody.
@RestController
class RelatedController {

    private static final String USUAL = "6";

    private final PublicStories stories;
    private final RelatedStories related;
    private final Typesetting typesetting;

    RelatedController(PublicStories stories, RelatedStories related, Typesetting typesetting) {
        this.stories = stories;
        this.related = related;
        this.typesetting = typesetting;
    }

    record Listed(List<BesideView> items) {}

    @GetMapping("/api/articles/{id}/related")
    ResponseEntity<Listed> related(
            @PathVariable UUID id, @RequestParam(defaultValue = USUAL) @Min(1) @Max(RelatedStories.MOST) int limit) {
        var story = story(id);
        var found = related.of(story, limit);
        var shown = found.stream().map(beside -> beside.story().id()).toList();
        return ResponseEntity.ok()
                .header(CacheTags.HEADER, CacheTags.beside(story, shown))
                .body(new Listed(found.stream().map(this::view).toList()));
    }

    private BesideView view(Beside beside) {
        var story = typesetting.forReaders(StoryView.of(beside.story(), false).summary());
        return new BesideView(BesideView.Reason.of(beside.why()), story);
    }

    private Seen story(UUID id) {
        return switch (stories.find(id).orElseThrow(() -> Refused.unknown().asProblem())) {
            case Gone gone -> throw WithdrawnProblem.of(gone);
            case Seen seen -> seen;
        };
    }
}
