package news.dateline.notification.posting;

import org.jspecify.annotations.Nullable;

/// What a server says to a post.
///
/// @param protocol as in `HTTP/2.0`
/// @param retryAfter its `Retry-After`
public record Reply(int status, String protocol, @Nullable String retryAfter) {}
