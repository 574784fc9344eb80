package news.dateline.notification.subscribing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// As it arrives: anything may be missing or wrong.
///
/// @param push what a browser's `PushSubscription.toJSON()` says
/// @param email instead of it: where somebody reads their mail
record SubscriptionForm(
        @Nullable PushForm push,
        @Nullable EmailForm email,
        @Nullable WhatForm what,
        @Nullable PromiseForm promise) {

    /// @param expirationTime when the browser lets it end by itself; the push service says so then
    record PushForm(
            @Nullable String endpoint,
            @Nullable Number expirationTime,
            @Nullable KeysForm keys) {}

    record EmailForm(@Nullable String address) {}

    record KeysForm(@Nullable String p256dh, @Nullable String auth) {}

    record WhatForm(
            @Nullable Boolean all,
            @Nullable List<@Nullable String> sections,
            @Nullable List<@Nullable String> tags,
            @Nullable List<@Nullable String> stories) {}

    /// A browser that is reached elsewhere from now on.
    ///
    /// @param former keys that it gave out with the endpoint before
    record MoveForm(@Nullable PushForm push, @Nullable KeysForm former) {}

    /// A wish to be told of something else.
    record ChangeForm(@Nullable WhatForm what, @Nullable PromiseForm promise) {}

    /// @param atMost messages a day
    /// @param zone of the IANA database, whose clock counts
    record PromiseForm(
            @Nullable Integer atMost,
            @Nullable QuietForm quietHours,
            @Nullable String zone) {}

    /// @param from `22:00`
    /// @param until `07:00`
    record QuietForm(@Nullable String from, @Nullable String until) {}
}
