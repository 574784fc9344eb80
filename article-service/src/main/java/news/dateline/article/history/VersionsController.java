package news.dateline.article.history;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.UUID;
import news.dateline.article.reading.CacheTags;
import news.dateline.article.reading.Typesetting;
import news.dateline.article.reading.WithdrawnProblem;
import news.dateline.article.stories.PublicStories;
import news.dateline.article.stories.PublicStory.Gone;
import news.dateline.article.stories.PublicStory.Seen;
import news.dateline.article.stories.Version;
import news.dateline.article.stories.Versions;
import news.dateline.article.story.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What readers saw, for readers.
@RestController
class VersionsController {

    private final PublicStories stories;
    private final Versions versions;
    private final Typesetting typesetting;

    VersionsController(PublicStories stories, Versions versions, Typesetting typesetting) {
        this.stories = stories;
        this.versions = versions;
        this.typesetting = typesetting;
    }

    @GetMapping("/api/articles/{id}/versions")
    ResponseEntity<Page<VersionView>> list(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before,
            @RequestParam(defaultValue = Page.USUAL) @Min(1) @Max(Page.MOST) int limit) {
        var found = versions.below(story(id), before, limit + 1);
        return answer(
                id,
                Page.of(
                        found,
                        limit,
                        Version::number,
                        version -> typeset(VersionView.of(version).withoutBody())));
    }

    @GetMapping("/api/articles/{id}/versions/{version}")
    ResponseEntity<?> versions(@PathVariable UUID id, @PathVariable String version) {
        var range = Range.read("version", version);
        var story = story(id);
        var to = version(story, range.to());
        return !range.isPair()
                ? answer(id, to.content().body(), typeset(VersionView.of(to)))
                : answer(id, Comparison.of(range, version(story, range.from()).content(), to.content()));
    }

    private Seen story(UUID id) {
        return switch (stories.find(id).orElseThrow(() -> Refused.unknown().asProblem())) {
            case Gone gone -> throw WithdrawnProblem.of(gone);
            case Seen seen -> seen;
        };
    }

    private Version version(Seen story, long number) {
        return versions.find(story, number)
                .orElseThrow(() -> Refused.neverWas("version " + number).asProblem());
    }

    private VersionView typeset(VersionView version) {
        return version.with(typesetting.forReaders(version.story()));
    }

    private static <T> ResponseEntity<T> answer(UUID id, T body) {
        return answer(id, null, body);
    }

    /// @param text whose references the answer is made of
    private static <T> ResponseEntity<T> answer(UUID id, @Nullable String text, T body) {
        return ResponseEntity.ok()
                .header(CacheTags.HEADER, CacheTags.story(id, text))
                .body(body);
    }
}
