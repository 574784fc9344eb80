package news.dateline.article.stories;

import java.util.UUID;
import java.util.function.Function;
import news.dateline.article.stories.Outcome.NotSaved;
import news.dateline.article.stories.Outcome.Overtaken;
import news.dateline.article.stories.Outcome.Saved;
import news.dateline.article.story.Refused;
import news.dateline.article.story.Story;
import news.dateline.article.story.Transition;
import news.dateline.article.story.Transition.Taken;
import news.dateline.messaging.outbox.Aggregate;
import news.dateline.web.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Takes one step with one story: finds it, asks the rules, saves once.
@Component
public class Steps {

    private final Stories stories;

    Steps(Stories stories) {
        this.stories = stories;
    }

    /// @param seen the revision that the caller has read; without one, the latest is meant
    /// @param rule pure, or at least harmless when it is asked again
    public Outcome take(UUID id, Caller caller, @Nullable Long seen, Function<Aggregate<Story>, Transition> rule) {
        var found = stories.find(id, caller);
        if (found.isEmpty()) {
            return new NotSaved(Refused.unknown());
        }
        var current = found.get();
        if (seen != null && seen != current.revision()) {
            return new Overtaken(current, seen);
        }
        return switch (rule.apply(current)) {
            case Refused refused -> new NotSaved(refused);
            case Taken step ->
                switch (stories.save(current, step)) {
                    case Saved saved -> saved;
                    case NotSaved refused -> refused;
                    case Overtaken overtaken ->
                        seen == null ? new NotSaved(reason(rule.apply(overtaken.current()))) : overtaken;
                };
        };
    }

    /// Whoever named no revision is told what stands in the way now, or else that there was somebody.
    private static Refused reason(Transition asked) {
        return switch (asked) {
            case Refused refused -> refused;
            case Taken _ -> Refused.changedMeanwhile();
        };
    }
}
