package news.dateline.site.account;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import news.dateline.site.account.AccountPage.OwnAlerts;
import news.dateline.site.page.Furniture;
import news.dateline.site.service.ServiceAwayException;
import news.dateline.site.service.Subscription;
import news.dateline.site.service.Subscription.What;
import news.dateline.site.service.Subscriptions;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// What somebody is told of, as their account shows it.
@Component
final class OwnAlertsList {

    private static final Logger log = LoggerFactory.getLogger(OwnAlertsList.class);

    private final Subscriptions subscriptions;
    private final Furniture furniture;

    OwnAlertsList(Subscriptions subscriptions, Furniture furniture) {
        this.subscriptions = subscriptions;
        this.furniture = furniture;
    }

    /// @return null while the notification service is away
    @Nullable List<OwnAlerts> of(@Nullable String authorization) {
        try {
            return subscriptions.mine(authorization).stream().map(this::line).toList();
        } catch (ServiceAwayException away) {
            log.warn("An account is shown without its alerts: {}", away.reason());
            return null;
        }
    }

    private OwnAlerts line(Subscription held) {
        var page = "/alerts/" + held.id();
        return new OwnAlerts(held.channel().equals("email"), held.since(), words(held.what()), page, page + "/end");
    }

    private String words(What what) {
        var words = new ArrayList<String>();
        if (what.all()) {
            words.add(furniture.say("alerts.because.all"));
        }
        var sections = what.sections().stream().map(id -> furniture.section(id).name());
        Stream.concat(sections, what.tags().stream()).forEach(words::add);
        if (!what.stories().isEmpty()) {
            words.add(furniture.say("account.alerts.stories", what.stories().size()));
        }
        return String.join(", ", words);
    }
}
