package news.dateline.article.presence;

import java.util.UUID;
import news.dateline.article.stories.Stories;
import news.dateline.article.story.Refused;
import news.dateline.web.Caller;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Says that one has a story open, and hears who else has.
@RestController
class PresenceController {

    private final Stories stories;
    private final Presences presences;

    PresenceController(Stories stories, Presences presences) {
        this.stories = stories;
        this.presences = presences;
    }

    @PutMapping("/api/articles/{id}/presence")
    PresenceView open(@PathVariable UUID id, Caller somebody) {
        var story = stories.find(id, somebody)
                .orElseThrow(() -> Refused.unknown().asProblem())
                .id();
        presences.open(story, somebody);
        return PresenceView.of(presences.of(story));
    }

    /// Whoever is not there has left.
    @DeleteMapping("/api/articles/{id}/presence")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void leave(@PathVariable UUID id, Caller somebody) {
        presences.leave(id, somebody);
    }
}
