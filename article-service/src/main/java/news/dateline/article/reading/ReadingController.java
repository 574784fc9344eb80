package news.dateline.article.reading;

import java.util.Map;
import java.util.UUID;
import news.dateline.article.story.Refused;
import news.dateline.article.story.Stories;
import news.dateline.article.story.Story;
import news.dateline.messaging.outbox.Aggregate;
import news.dateline.web.Caller;
import news.dateline.web.EntityTags;
import news.dateline.web.ProblemException;
import news.dateline.web.Role;
import news.dateline.web.Slice;
import news.dateline.web.WebProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ReadingController {

    private final Stories stories;

    ReadingController(Stories stories) {
        this.stories = stories;
    }

    @GetMapping("/api/articles/{id}")
    ResponseEntity<StoryView> read(@PathVariable UUID id, @Nullable Caller caller) {
        return stories.find(id, caller)
                .map(story -> answer(story, caller))
                .orElseThrow(() -> Refused.unknown().asProblem());
    }

    /// Published stories only, whoever asks.
    @GetMapping("/api/articles/by-slug/{slug}")
    ResponseEntity<StoryView> readAt(@PathVariable String slug, @Nullable Caller caller) {
        return stories.findLive(slug)
                .map(story -> answer(story, caller))
                .orElseThrow(() -> Refused.unknown().asProblem());
    }

    @GetMapping("/api/articles")
    ResponseEntity<Slice<StoryView>> list(@RequestParam Map<String, String> parameters, @Nullable Caller caller) {
        var query = ListQuery.read(parameters);
        return query.drafts() ? drafts(query, caller) : published(query, caller);
    }

    private ResponseEntity<Slice<StoryView>> published(ListQuery query, @Nullable Caller caller) {
        var page = stories.live(query.filter(), query.window());
        var shown = page.items().stream().map(Aggregate::id).toList();
        return ResponseEntity.ok()
                .header(CacheTags.HEADER, CacheTags.list(query.filter(), shown))
                .body(page.map(story -> StoryView.summary(story, isOfNewsroom(caller))));
    }

    private ResponseEntity<Slice<StoryView>> drafts(ListQuery query, @Nullable Caller caller) {
        if (caller == null) {
            throw new ProblemException(WebProblem.UNAUTHENTICATED, "Drafts are for the newsroom.");
        }
        if (!isOfNewsroom(caller)) {
            throw new ProblemException(WebProblem.FORBIDDEN, "Drafts are for the newsroom.");
        }
        var page = stories.drafts(caller, query.filter(), query.window());
        return ResponseEntity.ok().body(page.map(story -> StoryView.summary(story, true)));
    }

    private static ResponseEntity<StoryView> answer(Aggregate<Story> story, @Nullable Caller caller) {
        var answer = ResponseEntity.ok().eTag(EntityTags.of(story.revision()));
        if (story.state().isPublic()) {
            answer.header(CacheTags.HEADER, CacheTags.story(story.id()));
        }
        return answer.body(StoryView.of(story, isOfNewsroom(caller)));
    }

    private static boolean isOfNewsroom(@Nullable Caller caller) {
        return caller != null && (caller.is(Role.REPORTER) || caller.is(Role.EDITOR));
    }
}
