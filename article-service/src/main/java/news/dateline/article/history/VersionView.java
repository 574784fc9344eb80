package news.dateline.article.history;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Locale;
import news.dateline.article.reading.ContentView;
import news.dateline.article.stories.Version;
import org.jspecify.annotations.Nullable;

/// What readers saw.
///
/// @param kind how it differs from the one before; absent for the first
record VersionView(
        long version,
        Instant at,
        @JsonProperty("class") @Nullable String kind,
        @Nullable String reason,
        ContentView story) {

    static VersionView of(Version version) {
        var change = version.change();
        return new VersionView(
                version.number(),
                version.at(),
                change == null ? null : change.kind().name().toLowerCase(Locale.ROOT),
                change == null ? null : change.reason(),
                ContentView.of(version.content()));
    }

    VersionView withoutBody() {
        return with(story.withoutBody());
    }

    VersionView with(ContentView story) {
        return new VersionView(version, at, kind, reason, story);
    }
}
