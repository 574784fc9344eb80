package news.dateline.article.reading;

import java.util.List;
import java.util.UUID;
import news.dateline.article.story.Related;
import org.jspecify.annotations.Nullable;

/// What editors have chosen for the place beside a story: for the newsroom.
///
/// @param pinned always there
/// @param excluded never
public record ChosenView(List<UUID> pinned, List<UUID> excluded) {

    static @Nullable ChosenView of(Related related) {
        return related.equals(Related.UNSAID) ? null : new ChosenView(related.pinned(), related.excluded());
    }
}
