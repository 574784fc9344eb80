package news.dateline.article.reading;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import news.dateline.article.story.Change;
import org.jspecify.annotations.Nullable;

/// How a published story changed, as readers are told.
///
/// @param version the one it made
/// @param kind update, clarification or correction
public record ChangeView(
        long version, @JsonProperty("class") String kind, String reason, Instant at) {

    static @Nullable List<ChangeView> of(List<Change> changes) {
        return changes.isEmpty() ? null : changes.stream().map(ChangeView::of).toList();
    }

    private static ChangeView of(Change change) {
        return new ChangeView(
                change.version(),
                change.kind().name().toLowerCase(Locale.ROOT),
                change.reason(),
                change.by().at());
    }
}
