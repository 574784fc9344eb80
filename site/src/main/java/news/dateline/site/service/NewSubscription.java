package news.dateline.site.service;

import org.jspecify.annotations.Nullable;

/// A wish to be alerted, by one of two ways.
public record NewSubscription(
        @Nullable Push push, @Nullable Email email, Subscription.What what, Subscription.@Nullable Promise promise) {

    /// What a browser's `PushSubscription` says.
    public record Push(String endpoint, Keys keys) {}

    public record Keys(String p256dh, String auth) {}

    public record Email(String address) {}
}
