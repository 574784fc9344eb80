package news.dateline.article.publishing;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import news.dateline.article.story.Outcome;
import news.dateline.article.story.Outcome.Saved;
import news.dateline.article.story.Publication.Ready;
import news.dateline.article.story.Refused;
import news.dateline.article.story.Slugs;
import news.dateline.article.story.Stories;
import news.dateline.article.story.Story;
import news.dateline.messaging.outbox.Aggregate;
import news.dateline.web.Caller;
import org.springframework.stereotype.Service;

/// Giving a story an address, and telling the others.
@Service
class Publishing {

    private final Stories stories;
    private final Slugs slugs;
    private final Clock clock;

    Publishing(Stories stories, Slugs slugs, Clock clock) {
        this.stories = stories;
        this.slugs = slugs;
        this.clock = clock;
    }

    Outcome publish(UUID id, Caller editor, PublishForm form) {
        var found = stories.find(id, editor);
        if (found.isEmpty()) {
            return Refused.unknown();
        }
        var current = found.get();
        return switch (current.state().publication()) {
            case Refused refused -> refused;
            case Ready _ when form.isStale(current.revision()) -> Refused.stale();
            case Ready ready -> publish(current, ready, form, editor);
        };
    }

    private Outcome publish(Aggregate<Story> current, Ready ready, PublishForm form, Caller editor) {
        var now = clock.instant();
        var alert = form.alert();
        var published = ready.at(
                current.id(),
                slugs.reserve(ready.headline(), current.id(), now),
                now,
                alert == null ? null : alert.directive(ready.urgency()));
        return switch (stories.save(current, published.story(), published.event())) {
            case Saved saved -> saved;
            case Refused stale -> form.seen() == null ? overtaken(current.id(), editor) : stale;
        };
    }

    /// Another editor's publication is told apart from a change of the text.
    private Outcome overtaken(UUID id, Caller editor) {
        return stories.find(id, editor)
                .flatMap(latest -> latest.state().publication() instanceof Refused refused
                        ? Optional.of(refused)
                        : Optional.empty())
                .orElseGet(Refused::changedMeanwhile);
    }
}
