package news.dateline.notification.followers;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import news.dateline.notification.alert.Alerts;
import news.dateline.notification.delivery.Planning;
import news.dateline.notification.stories.Stories;
import news.dateline.notification.subscription.FollowedStories;
import news.dateline.notification.subscription.FollowedStories.Followed;
import news.dateline.notification.subscription.Subscriptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Ends that a story is followed, and says so. Whatever is repeated, by this instance after a crash or by another one,
/// says the same once.
@Component
class Farewells {

    private static final Logger LOG = LoggerFactory.getLogger(Farewells.class);
    private static final int AT_ONCE = 100;

    /// Longer than anybody is kept waiting by quiet hours, and it is news.
    private static final Duration REMEMBERED = Duration.ofDays(4);

    private final FollowedStories followed;
    private final Subscriptions subscriptions;
    private final Stories stories;
    private final Alerts alerts;
    private final Planning planning;
    private final Wording wording;
    private final PastFollowings past;
    private final Clock clock;

    Farewells(
            FollowedStories followed,
            Subscriptions subscriptions,
            Stories stories,
            Alerts alerts,
            Planning planning,
            Wording wording,
            PastFollowings past,
            Clock clock) {
        this.followed = followed;
        this.subscriptions = subscriptions;
        this.stories = stories;
        this.alerts = alerts;
        this.planning = planning;
        this.wording = wording;
        this.past = past;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.MINUTES)
    void sweep() {
        try {
            endBy(clock.instant());
            forgetBy(clock.instant());
        } catch (DataAccessException e) {
            LOG.warn("the end of followed stories waits while the store is away", e);
        }
    }

    void endBy(Instant now) {
        var over = followed.overBy(now, AT_ONCE);
        while (!over.isEmpty()) {
            over.forEach(story -> end(story, now));
            over = over.size() < AT_ONCE ? List.of() : followed.overBy(now, AT_ONCE);
        }
    }

    /// Who asks for the story while this is done is told the end of it, and can ask again.
    private void end(Followed over, Instant now) {
        var farewell = UUID.nameUUIDFromBytes(
                "farewell %s %s".formatted(over.story(), over.until()).getBytes(UTF_8));
        past.add(farewell, now.plus(REMEMBERED));
        if (subscriptions.endFollowing(over.story(), farewell)) {
            stories.told(over.story()) // of a story that was withdrawn, its recall has told
                    .map(told -> wording.farewell(farewell, over.story(), told, followed.lasts()))
                    .ifPresent(alert -> {
                        alerts.add(alert);
                        planning.begin(alert);
                    });
        }
        followed.end(over);
    }

    void forgetBy(Instant now) {
        for (var farewell : past.overBy(now, AT_ONCE)) { // the rest a minute later: nobody waits for it
            subscriptions.forgetFollowing(farewell);
            past.end(farewell);
        }
    }
}
