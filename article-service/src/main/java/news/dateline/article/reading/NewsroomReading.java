package news.dateline.article.reading;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import news.dateline.article.stories.Stories;
import news.dateline.article.story.Refused;
import news.dateline.article.story.Status.Live;
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
import org.springframework.web.bind.annotation.RestController;

/// Reading what one works on.
@RestController
public class NewsroomReading {

    private final Stories stories;
    private final Typesetting typesetting;

    NewsroomReading(Stories stories, Typesetting typesetting) {
        this.stories = stories;
        this.typesetting = typesetting;
    }

    /// The text to go on with: ahead of what readers see where a published story is being changed.
    @GetMapping("/api/articles/{id}/working-copy")
    ResponseEntity<StoryView> workingCopy(@PathVariable UUID id, Caller caller) {
        return stories.find(id, caller)
                .map(story -> ResponseEntity.ok()
                        .eTag(EntityTags.of(story.revision()))
                        .body(typesetting.forWriters(StoryView.latest(story))))
                .orElseThrow(() -> Refused.unknown().asProblem());
    }

    Optional<ResponseEntity<StoryView>> read(UUID id, @Nullable Caller caller) {
        return caller == null || !isAtWork(caller)
                ? Optional.empty()
                : stories.find(id, caller).map(this::answer);
    }

    Slice<StoryView> list(ListQuery query, @Nullable Caller caller) {
        var somebody = atWork(caller);
        var alias = Objects.requireNonNullElse(query.status(), Live.ALIAS);
        return stories.list(alias, somebody, query.mine(), query.filter(), query.window())
                .map(story -> typesetting.forWriters(StoryView.summary(story)));
    }

    /// @throws ProblemException for whoever has no business with what readers do not see
    public static Caller atWork(@Nullable Caller caller) {
        if (caller == null) {
            throw new ProblemException(WebProblem.UNAUTHENTICATED, "What is not published is for the newsroom.");
        }
        if (!isAtWork(caller)) {
            throw new ProblemException(WebProblem.FORBIDDEN, "What is not published is for the newsroom.");
        }
        return caller;
    }

    public static boolean isAtWork(@Nullable Caller caller) {
        return caller != null && (caller.is(Role.REPORTER) || caller.is(Role.EDITOR));
    }

    private ResponseEntity<StoryView> answer(Aggregate<Story> story) {
        var answer = ResponseEntity.ok().eTag(EntityTags.of(story.revision()));
        if (story.state().status() instanceof Live) {
            answer.header(
                    CacheTags.HEADER,
                    CacheTags.story(story.id(), story.state().content().body()));
        }
        return answer.body(typesetting.forWriters(StoryView.forNewsroom(story)));
    }
}
