package news.dateline.notification.followers;

import static java.time.temporal.ChronoUnit.MILLIS;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import news.dateline.events.AlertDirective.Audience;
import news.dateline.events.ArticleUpdated;
import news.dateline.notification.alert.Alert;
import news.dateline.notification.alert.Status;
import news.dateline.notification.alert.Status.ForFollowers.Occasion;
import news.dateline.notification.stories.StoryCopy.Told;
import org.springframework.stereotype.Component;

/// What whoever follows a story is told, as alerts that wake nobody.
@Component
class Wording {

    /// Background: `Urgency: low` (RFC 8030, section 5.3), and it waits for the end of quiet hours.
    private static final int URGENCY = 9;

    /// As long as the text of any alert.
    private static final int LONGEST = 200;

    private final Clock clock;

    Wording(Clock clock) {
        this.clock = clock;
    }

    /// @param event that tells of the update, which is told once
    Alert update(UUID event, ArticleUpdated story) {
        return new Alert(
                event,
                new Status.ForFollowers(Occasion.UPDATE),
                story.articleId(),
                story.version(),
                story.note(),
                shortened(opening(story.change()) + story.headline()),
                story.section(),
                List.of(),
                URGENCY,
                Audience.SECTION,
                story.url(),
                clock.instant().truncatedTo(MILLIS));
    }

    private static String opening(ArticleUpdated.Change change) {
        return switch (change) {
            case UPDATE -> "Update: ";
            case CLARIFICATION -> "Clarification: ";
            case CORRECTION -> "Correction: ";
        };
    }

    /// @param quiet for how long nothing was added
    Alert farewell(UUID id, UUID story, Told told, Duration quiet) {
        return new Alert(
                id,
                new Status.ForFollowers(Occasion.END),
                story,
                told.version(),
                "Nothing was added for %d hours, so this story is not followed any more.".formatted(quiet.toHours()),
                shortened("No longer followed: " + told.headline()),
                told.section(),
                List.of(),
                URGENCY,
                Audience.SECTION,
                told.url(),
                clock.instant().truncatedTo(MILLIS));
    }

    private static String shortened(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST - 1) + "…" : text;
    }
}
