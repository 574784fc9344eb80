package news.dateline.article.story;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Why one story stands beside another: because an editor said so, or because of what they have in common, of which the
/// strongest is told to readers.
///
/// @param name of the place, the tag or the section
/// @param closeness by all that they have in common; only to be compared
public record Kinship(Kind kind, @Nullable String name, int closeness) {

    public enum Kind {
        PINNED,
        PLACE,
        TAG,
        SECTION
    }

    public static final Kinship PINNED = new Kinship(Kind.PINNED, null, Integer.MAX_VALUE);

    private static final int BY_PLACE = 8;
    private static final int BY_TAG = 4;
    private static final int BY_COUNTRY = 3;
    private static final int BY_SECTION = 1;

    /// Further ones say little more: else a story with fifty tags would be everybody's nearest.
    private static final int MOST_TAGS = 3;

    /// Empty for stories that have nothing in common.
    public static Optional<Kinship> between(Content story, Content other) {
        var tags = story.tags().stream()
                .filter(tag -> other.tagKeys().contains(tag.key()))
                .limit(MOST_TAGS)
                .toList();
        var place = common(place(story), place(other));
        var country = common(country(story), country(other));
        var section = common(story.section(), other.section());
        var closeness = (place == null ? 0 : BY_PLACE)
                + (country == null ? 0 : BY_COUNTRY)
                + (section == null ? 0 : BY_SECTION)
                + tags.size() * BY_TAG;
        if (place != null) {
            return Optional.of(new Kinship(Kind.PLACE, place, closeness));
        }
        if (!tags.isEmpty()) {
            return Optional.of(new Kinship(Kind.TAG, tags.getFirst().name(), closeness));
        }
        if (country != null) {
            return Optional.of(new Kinship(Kind.PLACE, country, closeness));
        }
        return Optional.ofNullable(section).map(name -> new Kinship(Kind.SECTION, name, closeness));
    }

    private static @Nullable String place(Content content) {
        return content.dateline() == null ? null : content.dateline().place();
    }

    private static @Nullable String country(Content content) {
        return content.dateline() == null ? null : content.dateline().country();
    }

    private static @Nullable String common(@Nullable String one, @Nullable String other) {
        return Objects.equals(one, other) ? one : null;
    }
}
