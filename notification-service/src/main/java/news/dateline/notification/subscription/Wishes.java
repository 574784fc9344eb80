package news.dateline.notification.subscription;

import news.dateline.notification.promise.Promise;
import org.jspecify.annotations.Nullable;

/// What somebody asks for: to be told of something, and how often and when at most.
///
/// @param promise null for none
public record Wishes(Wants what, @Nullable Promise promise) {}
