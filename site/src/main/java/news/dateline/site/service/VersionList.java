package news.dateline.site.service;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The texts of a story that readers have seen, the latest first.
///
/// @param next where the list goes on; absent at its end
public record VersionList(List<Version> items, @Nullable Long next) {

    /// @param version 1, 2, 3 …
    /// @param kind how it differs from the one before: update, clarification or correction; absent for the first
    /// @param reason for readers; absent for the first
    public record Version(
            long version,
            Instant at,
            @JsonProperty("class") @Nullable String kind,
            @Nullable String reason) {}
}
