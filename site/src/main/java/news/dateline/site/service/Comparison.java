package news.dateline.site.service;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is different between two versions of a story; fields that say the same are left out.
public record Comparison(long from, long to, List<Difference> differences) {

    /// @param field as the API names it
    /// @param formatting whether the words are the same and only their markup is not
    public record Difference(
            String field, List<Part> parts, @Nullable Boolean formatting) {

        public boolean isOfMarkupAlone() {
            return Boolean.TRUE.equals(formatting);
        }
    }

    /// @param kind `kept`, `removed` or `inserted`
    public record Part(String kind, String text) {}
}
