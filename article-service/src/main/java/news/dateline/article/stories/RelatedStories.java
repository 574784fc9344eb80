package news.dateline.article.stories;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import news.dateline.article.stories.PublicStory.Seen;
import news.dateline.article.story.Kinship;
import news.dateline.article.story.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What stands beside a story: first what editors pinned, then what has most in common with it, of equals the newest.
/// All of it comes from [PublicStories], so nothing stands there that readers may not see.
///
/// The latest stories of the same place, country, tags and section are looked at, a fixed number of each: what it costs
/// does not grow with the archive.
@Component
public class RelatedStories {

    public static final int MOST = 20;

    private static final int LOOKED_AT = 10;
    private static final int TAGS_LOOKED_AT = 5;
    private static final Comparator<Beside> NEAREST_FIRST = Comparator.<Beside>comparingInt(
                    beside -> beside.why().closeness())
            .thenComparing(beside -> beside.story().publishedAt())
            .thenComparing(beside -> beside.story().id())
            .reversed();

    private final PublicStories stories;

    RelatedStories(PublicStories stories) {
        this.stories = stories;
    }

    public record Beside(Seen story, Kinship why) {}

    public List<Beside> of(Seen story, int limit) {
        var pinned = pinned(story);
        var shown = pinned.stream().map(beside -> beside.story().id()).toList();
        var others = candidates(story).values().stream()
                .filter(other -> !other.id().equals(story.id()))
                .filter(other -> !shown.contains(other.id()))
                .filter(other -> !story.related().excluded().contains(other.id()))
                .flatMap(other -> Kinship.between(story.content(), other.content()).stream()
                        .map(why -> new Beside(other, why)))
                .sorted(NEAREST_FIRST);
        return Stream.concat(pinned.stream(), others).limit(limit).toList();
    }

    /// In the editors' order.
    private List<Beside> pinned(Seen story) {
        var chosen = story.related().pinned();
        var seen = stories.among(chosen).stream().collect(toMap(Seen::id, Function.identity()));
        return chosen.stream()
                .flatMap(id -> Stream.ofNullable(seen.get(id)))
                .map(other -> new Beside(other, Kinship.PINNED))
                .toList();
    }

    private Map<UUID, Seen> candidates(Seen story) {
        var content = story.content();
        var dateline = content.dateline();
        var found = new ArrayList<Seen>();
        if (dateline != null) {
            found.addAll(latest(StoryPaths.PLACE, dateline.place()));
            found.addAll(latest(StoryPaths.COUNTRY, dateline.country()));
        }
        tagsLookedAt(story).forEach(tag -> found.addAll(latest(StoryPaths.TAG_KEY, tag)));
        found.addAll(latest(StoryPaths.SECTION, content.section()));
        var once = new LinkedHashMap<UUID, Seen>();
        found.forEach(other -> once.putIfAbsent(other.id(), other));
        return once;
    }

    /// Their keys: the first ones say most.
    public static Stream<String> tagsLookedAt(Seen story) {
        return story.content().tags().stream().limit(TAGS_LOOKED_AT).map(Tag::key);
    }

    private List<Seen> latest(String path, @Nullable String value) {
        return value == null ? List.of() : stories.latestWith(path, value, LOOKED_AT);
    }
}
