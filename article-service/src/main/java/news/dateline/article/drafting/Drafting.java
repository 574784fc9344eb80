package news.dateline.article.drafting;

import java.time.Clock;
import java.util.UUID;
import news.dateline.article.drafting.Claims.Claim;
import news.dateline.article.stories.Outcome;
import news.dateline.article.stories.Outcome.NotSaved;
import news.dateline.article.stories.Outcome.Saved;
import news.dateline.article.stories.Steps;
import news.dateline.article.stories.Stories;
import news.dateline.article.story.Manuscript;
import news.dateline.article.story.Mark;
import news.dateline.article.story.Refused;
import news.dateline.article.story.Story;
import news.dateline.article.story.Writing;
import news.dateline.messaging.Ids;
import news.dateline.web.Caller;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/// Beginning a story, and saving what is written of it.
@Service
public class Drafting {

    private final Stories stories;
    private final Steps steps;
    private final Claims claims;
    private final Clock clock;

    Drafting(Stories stories, Steps steps, Claims claims, Clock clock) {
        this.stories = stories;
        this.steps = steps;
        this.claims = claims;
        this.clock = clock;
    }

    /// Begins a story; once a key, however often it is sent.
    public Outcome begin(Caller author, DraftRequest request) {
        var now = clock.instant();
        var draft = Story.begin(request.manuscript(), Mark.of(author, now), request.note());
        var key = request.key();
        if (key == null) {
            return new Saved(stories.begin(Ids.next(), draft), true);
        }
        var claim = claims.settle(Claim.of(author.id(), key, Ids.next(), request.digest(), now));
        return claim.digest().equals(request.digest())
                ? beginOnce(claim.story(), draft, author)
                : new NotSaved(Refused.keyReused());
    }

    private Outcome beginOnce(UUID id, Story draft, Caller author) {
        try {
            return new Saved(stories.begin(id, draft), true);
        } catch (DuplicateKeyException begun) {
            return stories.find(id, author)
                    .<Outcome>map(story -> new Saved(story, false))
                    .orElseThrow();
        }
    }

    /// Replaces the text, if the writer has seen its latest revision.
    Outcome save(UUID id, Caller writer, long seen, Manuscript manuscript) {
        var by = Mark.of(writer, clock.instant());
        return steps.take(id, writer, seen, story -> Writing.save(story.state(), manuscript, by));
    }
}
