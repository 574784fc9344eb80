package news.dateline.article.reading;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.dateline.article.stories.Filter;

/// What an answer is made of, so that the edge can drop it once a part of it changed: `article:ID section:world front`.
public final class CacheTags {

    public static final String HEADER = "Cache-Tag";

    private CacheTags() {}

    public static String story(UUID id) {
        return "article:" + id;
    }

    /// A list changes when a story joins it and when one that it shows changes.
    static String list(Filter filter, List<UUID> shown) {
        return Stream.concat(Stream.of(membership(filter)), shown.stream().map(CacheTags::story))
                .collect(Collectors.joining(" "));
    }

    // The narrowest: whatever joins a list of two conditions joins each of theirs.
    private static String membership(Filter filter) {
        if (filter.tagKey() != null) {
            // Header values are ASCII; keys may be of any script.
            return "tag:" + URLEncoder.encode(filter.tagKey(), StandardCharsets.UTF_8);
        }
        return filter.section() == null ? "front" : "section:" + filter.section();
    }
}
