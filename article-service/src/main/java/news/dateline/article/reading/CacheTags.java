package news.dateline.article.reading;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.dateline.article.stories.Filter;
import news.dateline.article.stories.PublicStory.Seen;
import news.dateline.article.stories.RelatedStories;
import news.dateline.article.text.ReadAlso;
import org.jspecify.annotations.Nullable;

/// What an answer is made of, so that the edge can drop it once a part of it changed: `article:ID section:world front`.
public final class CacheTags {

    public static final String HEADER = "Cache-Tag";

    private CacheTags() {}

    public static String story(UUID id) {
        return "article:" + id;
    }

    /// A story whose body, as it is kept, refers to others: what they are called, and whether they are there, is a
    /// part of it.
    public static String story(UUID id, @Nullable String body) {
        var others = body == null ? Set.<UUID>of() : ReadAlso.in(body);
        return Stream.concat(Stream.of(id), others.stream())
                .distinct()
                .map(CacheTags::story)
                .collect(Collectors.joining(" "));
    }

    /// What shows these stories, and does not have to show others as soon as they are there.
    public static String stories(List<UUID> shown) {
        return shown.stream().map(CacheTags::story).collect(Collectors.joining(" "));
    }

    /// A list changes when a story joins it and when one that it shows changes.
    public static String list(Filter filter, List<UUID> shown) {
        return Stream.concat(Stream.of(membership(filter)), shown.stream().map(CacheTags::story))
                .collect(Collectors.joining(" "));
    }

    /// What stands beside a story changes with the story, with each story that is shown, and when a story joins a
    /// list of its section or of a tag of it. Of a place no event tells: who joins by that alone is there once the
    /// page is made again.
    public static String beside(Seen story, List<UUID> shown) {
        var joined = Stream.concat(
                RelatedStories.tagsLookedAt(story).map(tag -> membership(new Filter(null, tag))),
                Stream.of(membership(new Filter(story.content().section(), null))));
        var stories = Stream.concat(Stream.of(story.id()), shown.stream()).map(CacheTags::story);
        return Stream.concat(joined, stories).collect(Collectors.joining(" "));
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
