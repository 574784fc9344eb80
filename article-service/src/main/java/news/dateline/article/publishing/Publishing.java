package news.dateline.article.publishing;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import news.dateline.article.form.AlertForm;
import news.dateline.article.stories.Outcome;
import news.dateline.article.stories.Slugs;
import news.dateline.article.stories.Steps;
import news.dateline.article.stories.Stories;
import news.dateline.article.story.House;
import news.dateline.article.story.Mark;
import news.dateline.article.story.Publication;
import news.dateline.article.story.Publication.Ready;
import news.dateline.article.story.Refused;
import news.dateline.article.story.Scheduling;
import news.dateline.article.story.Status.Scheduled;
import news.dateline.article.story.Story;
import news.dateline.article.story.Transition;
import news.dateline.article.story.Transition.Taken;
import news.dateline.events.AlertDirective;
import news.dateline.messaging.outbox.Aggregate;
import news.dateline.web.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Giving a story an address, and telling the others: at once, or when its time has come.
@Service
class Publishing {

    private final Steps steps;
    private final Stories stories;
    private final Slugs slugs;
    private final House house;
    private final Clock clock;

    Publishing(Steps steps, Stories stories, Slugs slugs, House house, Clock clock) {
        this.steps = steps;
        this.stories = stories;
        this.slugs = slugs;
        this.house = house;
        this.clock = clock;
    }

    Outcome publish(UUID id, Caller editor, @Nullable Long seen, PublishForm form) {
        var by = Mark.of(editor, clock.instant());
        return steps.take(id, editor, seen, story -> {
            var publication = story.state().publication(by, house);
            return published(story.id(), publication, by, directive(form.alert(), story.state()));
        });
    }

    Outcome schedule(UUID id, Caller editor, @Nullable Long seen, PublishForm form) {
        var by = Mark.of(editor, clock.instant());
        var time = Objects.requireNonNull(form.publishAt());
        return steps.take(id, editor, seen, story -> {
            var alert = directive(form.alert(), story.state());
            return Scheduling.schedule(story.state(), time, alert, by, house);
        });
    }

    Outcome unschedule(UUID id, Caller editor, @Nullable Long seen) {
        var by = Mark.of(editor, clock.instant());
        return steps.take(id, editor, seen, story -> Scheduling.unschedule(story.state(), by));
    }

    /// Publishes what is due, by whoever scheduled it. Any number of instances may try: the story's own revision lets
    /// one of them through.
    ///
    /// @return whether this call did it
    boolean publishDue(Aggregate<Story> story) {
        var now = clock.instant();
        return switch (Scheduling.due(story.state(), now)) {
            case Refused _ -> false;
            case Ready ready -> {
                var scheduled = (Scheduled) story.state().status();
                var by = new Mark(
                        scheduled.scheduled().userId(), scheduled.scheduled().name(), now);
                var step = published(story.id(), ready, by, scheduled.alert());
                yield step instanceof Taken taken && stories.save(story, taken) instanceof Outcome.Saved;
            }
        };
    }

    private Transition published(UUID id, Publication publication, Mark by, @Nullable AlertDirective alert) {
        return switch (publication) {
            case Refused refused -> refused;
            case Ready ready -> ready.at(id, slug(ready, id, by.at()), by, alert);
        };
    }

    private String slug(Ready ready, UUID id, Instant now) {
        return slugs.reserve(ready.headline(), id, now);
    }

    private static @Nullable AlertDirective directive(@Nullable AlertForm alert, Story story) {
        return alert == null ? null : alert.directive(story.content().urgency());
    }
}
