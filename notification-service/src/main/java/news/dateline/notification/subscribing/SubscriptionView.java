package news.dateline.notification.subscribing;

import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import news.dateline.notification.promise.Promise;
import news.dateline.notification.promise.QuietHours;
import news.dateline.notification.subscription.CapabilityKey;
import news.dateline.notification.subscription.Channel;
import news.dateline.notification.subscription.Subscription;
import news.dateline.notification.subscription.Wants;
import org.jspecify.annotations.Nullable;

/// A subscription as its holder sees it: where it leads to is nobody's business but the push service's or mail
/// server's.
///
/// @param key opens it for whoever is not signed in; told once
record SubscriptionView(
        UUID id,
        String channel,
        WhatView what,
        @Nullable PromiseView promise,
        Instant since,
        @Nullable String key) {

    record WhatView(boolean all, Collection<String> sections, Collection<String> tags, Collection<UUID> stories) {

        static WhatView of(Wants wants) {
            return new WhatView(wants.all(), wants.sections(), wants.tags(), wants.stories());
        }
    }

    /// @param atMost messages a day; absent if as many as there are
    record PromiseView(@Nullable Integer atMost, @Nullable QuietView quietHours, String zone) {

        static @Nullable PromiseView of(Promise promise) {
            return promise.isNothing()
                    ? null
                    : new PromiseView(
                            promise.mostADay(),
                            QuietView.of(promise.quiet()),
                            promise.zone().getId());
        }
    }

    record QuietView(String from, String until) {

        static @Nullable QuietView of(@Nullable QuietHours quiet) {
            return quiet == null
                    ? null
                    : new QuietView(quiet.begin().toString(), quiet.end().toString());
        }
    }

    static SubscriptionView of(Subscription subscription) {
        return new SubscriptionView(
                subscription.id(),
                Channel.of(subscription.way().host()).word(),
                WhatView.of(subscription.wants()),
                PromiseView.of(subscription.promised()),
                subscription.since(),
                null);
    }

    SubscriptionView with(CapabilityKey told) {
        return new SubscriptionView(id, channel, what, promise, since, told.text());
    }
}
