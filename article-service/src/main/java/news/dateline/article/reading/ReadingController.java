package news.dateline.article.reading;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import news.dateline.article.stories.PublicStories;
import news.dateline.article.stories.PublicStory;
import news.dateline.article.stories.PublicStory.Gone;
import news.dateline.article.stories.PublicStory.Seen;
import news.dateline.article.story.Refused;
import news.dateline.article.text.ReadAlso;
import news.dateline.web.Caller;
import news.dateline.web.EntityTags;
import news.dateline.web.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What everyone may read. Whoever works on a story reads it at the same doors in every status.
@RestController
class ReadingController {

    private final PublicStories stories;
    private final NewsroomReading newsroom;
    private final Typesetting typesetting;

    ReadingController(PublicStories stories, NewsroomReading newsroom, Typesetting typesetting) {
        this.stories = stories;
        this.newsroom = newsroom;
        this.typesetting = typesetting;
    }

    @GetMapping("/api/articles/{id}")
    ResponseEntity<StoryView> read(@PathVariable UUID id, @Nullable Caller caller) {
        return newsroom.read(id, caller).orElseGet(() -> answer(stories.find(id), caller));
    }

    /// Published stories only, whoever asks.
    @GetMapping("/api/articles/by-slug/{slug}")
    ResponseEntity<StoryView> readAt(@PathVariable String slug, @Nullable Caller caller) {
        return answer(stories.findAt(slug), caller);
    }

    @GetMapping("/api/articles")
    ResponseEntity<Slice<StoryView>> list(@RequestParam Map<String, String> parameters, @Nullable Caller caller) {
        var query = ListQuery.read(parameters);
        return query.status() == null && !query.mine()
                ? published(query, caller)
                : ResponseEntity.ok().body(newsroom.list(query, caller));
    }

    private ResponseEntity<Slice<StoryView>> published(ListQuery query, @Nullable Caller caller) {
        var page = stories.latest(query.filter(), query.window());
        var shown = page.items().stream().map(Seen::id).toList();
        return ResponseEntity.ok()
                .header(CacheTags.HEADER, CacheTags.list(query.filter(), shown))
                .body(page.map(story -> typesetting.forReaders(
                        StoryView.of(story, NewsroomReading.isAtWork(caller)).summary())));
    }

    private ResponseEntity<StoryView> answer(Optional<PublicStory> found, @Nullable Caller caller) {
        return switch (found.orElseThrow(() -> Refused.unknown().asProblem())) {
            case Gone gone -> throw WithdrawnProblem.of(gone);
            case Seen seen -> answer(seen, NewsroomReading.isAtWork(caller));
        };
    }

    private ResponseEntity<StoryView> answer(Seen seen, boolean atWork) {
        var view = StoryView.of(seen, atWork);
        var story = atWork ? typesetting.forWriters(view) : typesetting.forReaders(view);
        return ResponseEntity.ok()
                .eTag(entityTag(seen, story, atWork))
                .header(
                        CacheTags.HEADER,
                        CacheTags.story(seen.id(), seen.content().body()))
                .body(story);
    }

    /// A story that refers to others changes with them, without a revision of its own. Who writes needs the revision.
    private static String entityTag(Seen seen, StoryView story, boolean atWork) {
        var kept = seen.content().body();
        var body = story.content().body();
        return atWork || kept == null || body == null || ReadAlso.in(kept).isEmpty()
                ? EntityTags.of(seen.revision())
                : "\"%d-%08x\"".formatted(seen.revision(), body.hashCode());
    }
}
