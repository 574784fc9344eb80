package news.dateline.site.service;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An alert that was for a reader.
///
/// @param text as it says now
/// @param url of its story, from the root of the site
/// @param outcome as a report names it
/// @param at when they were told, or since when it is held
/// @param because what of their wishes it met
public record Told(
        String text, String url, String outcome, @Nullable Instant at, Subscription.What because) {}
