package news.dateline.notification.delivery;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.dateline.events.AlertDirective.Audience;
import news.dateline.events.AlertRaised;
import news.dateline.notification.alert.Alert;
import news.dateline.notification.alert.Status;
import news.dateline.notification.subscription.Recipient;
import news.dateline.notification.subscription.Shard;
import news.dateline.notification.subscription.Subscriptions;
import news.dateline.notification.subscription.Wants;
import org.springframework.stereotype.Component;

/// Tells the readers of an alert apart into slices, shard by shard and page by page. Whoever repeats a page makes
/// the same slices again, which changes nothing: every reader who had asked by then is in exactly one.
@Component
public class Planning {

    private final Plans plans;
    private final Slices slices;
    private final Subscriptions subscriptions;
    private final Clock clock;

    Planning(Plans plans, Slices slices, Subscriptions subscriptions, Clock clock) {
        this.plans = plans;
        this.slices = slices;
        this.subscriptions = subscriptions;
        this.clock = clock;
    }

    /// Writes down which shards are to be looked through: those with anybody who is to hear of it. Decided once:
    /// whoever asks later, in whichever shard, hears nothing of it, and nothing of what is said of it later.
    public void begin(AlertRaised alert) {
        begin(alert.alertId(), wordsFor(alert.audience(), alert.section(), alert.tags(), alert.articleId()));
    }

    /// The same for an alert of which no event tells.
    public void begin(Alert alert) {
        begin(alert.id(), wordsFor(alert));
    }

    private void begin(UUID alertId, List<String> words) {
        if (!plans.areOpen(alertId)) {
            plans.open(alertId, words, subscriptions.shardsWanting(words));
        }
    }

    /// Shards of an alert that are yet to be looked through.
    public List<Work> due(UUID alertId) {
        return plans.due(alertId);
    }

    /// Of whoever is to hear of an alert.
    public static List<String> wordsFor(Alert alert) {
        return switch (alert.status()) {
            case Status.ForFollowers(var occasion) ->
                List.of(
                        switch (occasion) {
                            case UPDATE -> Wants.following(alert.articleId());
                            case END -> Wants.havingFollowed(alert.id());
                        });
            case Status.Raised _, Status.Superseded _ ->
                wordsFor(alert.audience(), alert.section(), alert.tags(), alert.articleId());
        };
    }

    private static List<String> wordsFor(Audience audience, String section, List<String> tags, UUID articleId) {
        return Wants.wordsFor(audience == Audience.ALL, section, tags, articleId);
    }

    /// Looks through one shard, if nobody else does.
    public void plan(Work work, Duration lease) {
        var plan = plans.claim(work, lease);
        while (plan.isPresent()) {
            plan = page(plan.get(), lease);
        }
    }

    /// Whether everybody who is to hear of an alert is known.
    public boolean isDone(UUID alertId) {
        return plans.areDone(alertId);
    }

    public List<Work> overdue(int limit) {
        return plans.overdue(limit);
    }

    /// @return the plan for the page behind; empty if there is none, or somebody else is at it
    private Optional<Plan> page(Plan plan, Duration lease) {
        var readers = readers(plan);
        if (readers.isEmpty() && plan.upTo() == null) {
            plans.close(plan);
            return Optional.empty();
        }
        var frozen = plan;
        if (plan.upTo() == null) {
            var last = readers.getLast().id();
            if (!plans.freeze(plan, last)) {
                return Optional.empty();
            }
            frozen = plan.upTo(last);
        }
        slice(frozen, readers);
        if (plan.upTo() == null && readers.size() < Slice.MOST) {
            plans.close(frozen); // nobody was left, so nobody is asked for
            return Optional.empty();
        }
        return plans.advance(frozen, lease);
    }

    /// Of a page that somebody had begun, those who are still there.
    private List<Recipient> readers(Plan plan) {
        var found = subscriptions.recipients(
                new Shard(plan.shard()), plan.words(), Optional.ofNullable(plan.after()), Slice.MOST);
        return plan.upTo() == null
                ? found
                : found.stream()
                        .filter(reader -> isBy(reader.id(), plan.upTo()))
                        .toList();
    }

    /// As the store orders them.
    private static boolean isBy(UUID id, UUID last) {
        var high = Long.compareUnsigned(id.getMostSignificantBits(), last.getMostSignificantBits());
        return high < 0
                || high == 0 && Long.compareUnsigned(id.getLeastSignificantBits(), last.getLeastSignificantBits()) <= 0;
    }

    private void slice(Plan plan, List<Recipient> readers) {
        var byHost = readers.stream().collect(Collectors.groupingBy(Recipient::host));
        byHost.forEach((host, of) -> slices.add(Slice.of(plan, host, ids(of.stream()), clock.instant())));
    }

    private static Readers ids(Stream<Recipient> readers) {
        return Readers.of(readers.map(Recipient::id).toList());
    }
}
