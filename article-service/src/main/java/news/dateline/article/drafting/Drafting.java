package news.dateline.article.drafting;

import java.time.Clock;
import java.util.UUID;
import news.dateline.article.drafting.Claims.Claim;
import news.dateline.article.story.Author;
import news.dateline.article.story.Content;
import news.dateline.article.story.Outcome;
import news.dateline.article.story.Outcome.Saved;
import news.dateline.article.story.Refused;
import news.dateline.article.story.Revision.Revised;
import news.dateline.article.story.Stories;
import news.dateline.article.story.Story;
import news.dateline.messaging.Ids;
import news.dateline.web.Caller;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/// Beginning a story and changing it until it is published.
@Service
class Drafting {

    private final Stories stories;
    private final Claims claims;
    private final Clock clock;

    Drafting(Stories stories, Claims claims, Clock clock) {
        this.stories = stories;
        this.claims = claims;
        this.clock = clock;
    }

    /// Begins a story; once a key, however often it is sent.
    Outcome begin(Caller author, DraftRequest request) {
        var now = clock.instant();
        var draft = Story.draft(new Author(author.id(), author.name()), request.content(), now);
        var key = request.key();
        if (key == null) {
            return new Saved(stories.begin(Ids.next(), draft), true);
        }
        var claim = claims.settle(Claim.of(author.id(), key, Ids.next(), request.digest(), now));
        return claim.digest().equals(request.digest()) ? beginOnce(claim.story(), draft, author) : Refused.keyReused();
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

    /// Replaces what a draft says, if the writer has seen its latest revision.
    Outcome revise(UUID id, Caller writer, long seen, Content content) {
        var found = stories.find(id, writer);
        if (found.isEmpty()) {
            return Refused.unknown();
        }
        var current = found.get();
        return switch (current.state().revise(content, clock.instant())) {
            case Refused refused -> refused;
            case Revised(var next) -> current.revision() == seen ? stories.save(current, next) : Refused.stale();
        };
    }
}
