package news.dateline.article.searching;

import java.time.Instant;
import news.dateline.article.searching.Indexing.Made;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.stereotype.Component;

/// `/actuator/search` on the internal port: GET tells of this instance's index, POST makes it anew.
@Component
@Endpoint(id = "search")
public class SearchEndpoint {

    private final Indexing indexing;

    SearchEndpoint(Indexing indexing) {
        this.indexing = indexing;
    }

    /// @param entries a story that is being changed has two
    /// @param caughtUp the last save it knows
    public record Standing(
            boolean making,
            int entries,
            Instant caughtUp,
            @Nullable Instant madeAt,
            @Nullable Long madeInMillis) {

        static Standing of(boolean making, StoryIndex index, @Nullable Made made) {
            return new Standing(
                    making,
                    index.size(),
                    index.caughtUp(),
                    made == null ? null : made.at(),
                    made == null ? null : made.took().toMillis());
        }
    }

    @ReadOperation
    public Standing standing() {
        return Standing.of(indexing.isMaking(), indexing.index(), indexing.lastMade());
    }

    @WriteOperation
    public void remake() {
        indexing.remake();
    }
}
