package news.dateline.article.history;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.UUID;
import news.dateline.article.answering.RevisionView;
import news.dateline.article.stories.Revision;
import news.dateline.article.stories.Revisions;
import news.dateline.article.stories.Stories;
import news.dateline.article.stories.Trails;
import news.dateline.article.story.Refused;
import news.dateline.article.story.Story;
import news.dateline.article.story.Trail;
import news.dateline.messaging.outbox.Aggregate;
import news.dateline.web.Caller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What a story said at each save, and who did what to it, for those in whose hands it is.
@RestController
class RevisionsController {

    private final Stories stories;
    private final Revisions revisions;
    private final Trails trails;

    RevisionsController(Stories stories, Revisions revisions, Trails trails) {
        this.stories = stories;
        this.revisions = revisions;
        this.trails = trails;
    }

    @GetMapping("/api/articles/{id}/revisions")
    Page<RevisionView> list(
            @PathVariable UUID id,
            Caller caller,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before,
            @RequestParam(defaultValue = Page.USUAL) @Min(1) @Max(Page.MOST) int limit) {
        var found = revisions.below(story(id, caller), before, limit + 1);
        return Page.of(
                found,
                limit,
                Revision::number,
                text -> RevisionView.of(text, text.number()).withoutBody());
    }

    @GetMapping("/api/articles/{id}/revisions/{revision}")
    Object revisions(@PathVariable UUID id, Caller caller, @PathVariable String revision) {
        var range = Range.read("revision", revision);
        var story = story(id, caller);
        var to = revision(story, range.to());
        return !range.isPair()
                ? RevisionView.of(to, range.to())
                : Comparison.of(range, revision(story, range.from()).content(), to.content());
    }

    @GetMapping("/api/articles/{id}/audit")
    Page<TrailView> audit(
            @PathVariable UUID id,
            Caller caller,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before,
            @RequestParam(defaultValue = Page.USUAL) @Min(1) @Max(Page.MOST) int limit) {
        var found = trails.below(story(id, caller), before, limit + 1);
        return Page.of(found, limit, Trail.Entry::number, TrailView::of);
    }

    private Aggregate<Story> story(UUID id, Caller caller) {
        return stories.find(id, caller).orElseThrow(() -> Refused.unknown().asProblem());
    }

    private Revision revision(Aggregate<Story> story, long number) {
        return revisions
                .at(story, number)
                .orElseThrow(() -> Refused.neverWas("revision " + number).asProblem());
    }
}
