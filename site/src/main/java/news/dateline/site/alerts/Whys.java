package news.dateline.site.alerts;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import news.dateline.site.alerts.AlertsPage.Why;
import news.dateline.site.page.Furniture;
import news.dateline.site.service.Subscription.What;
import news.dateline.site.service.Told;
import org.springframework.stereotype.Component;

/// Says why a reader got an alert, or did not.
@Component
class Whys {

    private static final int MOST = 20;

    /// Those that mean anything to a reader; what has been neither sent nor dropped is on its way.
    private static final Set<String> OUTCOMES =
            Set.of("sent", "uncorrected", "held", "merged", "overtaken", "capped", "expired", "recalled", "failed");

    private final Furniture furniture;

    Whys(Furniture furniture) {
        this.furniture = furniture;
    }

    List<Why> of(List<Told> told) {
        return told.stream()
                .limit(MOST)
                .map(alert -> new Why(alert.text(), alert.url(), outcome(alert), alert.at(), because(alert.because())))
                .toList();
    }

    private String outcome(Told alert) {
        var known = OUTCOMES.contains(alert.outcome());
        return furniture.say("alerts.outcome." + (known ? alert.outcome() : "queued"));
    }

    private String because(What met) {
        var wishes = new ArrayList<String>();
        if (met.all()) {
            wishes.add(furniture.say("alerts.because.all"));
        }
        if (!met.stories().isEmpty()) {
            wishes.add(furniture.say("alerts.because.story"));
        }
        met.sections()
                .forEach(id -> wishes.add(furniture.say(
                        "alerts.because.section", furniture.section(id).name())));
        met.tags().forEach(tag -> wishes.add(furniture.say("alerts.because.tag", tag)));
        return wishes.isEmpty() ? "" : furniture.say("alerts.because", String.join(", ", wishes));
    }
}
