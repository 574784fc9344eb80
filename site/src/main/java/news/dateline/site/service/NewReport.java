package news.dateline.site.service;

import org.jspecify.annotations.Nullable;

/// @param reason one of those that the API knows
/// @param text more of it, for moderators
/// @param guest absent when the reader is signed in
public record NewReport(
        @Nullable String reason,
        @Nullable String text,
        @Nullable Guest guest) {

    public record Guest(String email) {}
}
