package news.dateline.notification.subscribing;

import static news.dateline.notification.subscribing.SubscriptionProblem.NO_SUCH_SUBSCRIPTION;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.dateline.notification.alert.Alert;
import news.dateline.notification.alert.Alerts;
import news.dateline.notification.delivery.Planning;
import news.dateline.notification.delivery.Share;
import news.dateline.notification.delivery.Slices;
import news.dateline.notification.subscribing.SubscriptionView.WhatView;
import news.dateline.notification.subscription.Subscription;
import news.dateline.notification.subscription.Subscriptions;
import news.dateline.notification.subscription.Wants;
import news.dateline.web.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Why a reader was told something, or was not.
@RestController
class WhyController {

    private final Subscriptions subscriptions;
    private final Slices slices;
    private final Alerts alerts;

    WhyController(Subscriptions subscriptions, Slices slices, Alerts alerts) {
        this.subscriptions = subscriptions;
        this.slices = slices;
        this.alerts = alerts;
    }

    record WhyView(List<ItemView> items) {}

    /// @param outcome as a report names it
    /// @param at when they were told, or since when it is held, to the minute
    /// @param because what they want that it is about; nothing if they have changed their mind since
    record ItemView(
            UUID alertId,
            UUID articleId,
            String text,
            String url,
            Instant raisedAt,
            String outcome,
            @Nullable Instant at,
            WhatView because) {

        static ItemView of(Share share, Alert alert, Subscription reader) {
            return new ItemView(
                    alert.id(),
                    alert.articleId(),
                    alert.says(),
                    alert.url(),
                    alert.raisedAt(),
                    share.outcome().word(),
                    share.at(),
                    WhatView.of(reader.wants().sharedWith(Wants.of(Planning.wordsFor(alert)))));
        }
    }

    /// The latest alerts that were for this reader, whatever became of them, the newest first.
    @GetMapping("/api/subscriptions/{id}/alerts")
    WhyView why(@PathVariable UUID id, @RequestParam(required = false) @Nullable String key, @Nullable Caller caller) {
        var reader = subscriptions
                .find(id, SubscriptionController.holder(key, caller))
                .orElseThrow(NO_SUCH_SUBSCRIPTION::asException);
        var shares = slices.sharesOf(reader);
        var known = alerts.find(shares.stream().map(Share::alertId).collect(Collectors.toSet()));
        return new WhyView(shares.stream()
                .flatMap(share ->
                        Stream.ofNullable(known.get(share.alertId())).map(alert -> ItemView.of(share, alert, reader)))
                .toList());
    }
}
