package news.dateline.comment.desk;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import news.dateline.comment.desk.Trail.Act;
import news.dateline.comment.desk.Trail.Touched;
import news.dateline.comment.stories.Standing;
import news.dateline.comment.stories.Stories;
import news.dateline.web.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Closes a story's thread, which stays to be read, and opens it again.
@RestController
class ClosingController {

    private final Stories stories;
    private final Trail trail;

    ClosingController(Stories stories, Trail trail) {
        this.stories = stories;
        this.trail = trail;
    }

    /// @param reason for the trail
    record ClosingForm(@Nullable @Size(max = 500) String reason) {}

    record ThreadStanding(UUID articleId, boolean open) {}

    @PostMapping("/api/moderation/stories/{id}/close")
    ThreadStanding close(@PathVariable UUID id, @Valid @RequestBody ClosingForm form, Caller caller) {
        refuseUnlessReadable(id);
        trail.add(caller, Act.CLOSED, Touched.story(id), Lines.cleanOrNull(form.reason()));
        stories.closeThread(id);
        return new ThreadStanding(id, false);
    }

    @PostMapping("/api/moderation/stories/{id}/reopen")
    ThreadStanding reopen(@PathVariable UUID id, Caller caller) {
        refuseUnlessReadable(id);
        trail.add(caller, Act.REOPENED, Touched.story(id), null);
        stories.reopenThread(id);
        return new ThreadStanding(id, true);
    }

    private void refuseUnlessReadable(UUID id) {
        if (stories.standing(id) instanceof Standing.Gone gone) {
            throw gone.why().asException();
        }
    }
}
