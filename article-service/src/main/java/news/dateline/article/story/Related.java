package news.dateline.article.story;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/// What an editor has said of the stories that stand beside one; the rest is found by what they have in common.
///
/// @param pinned first of all and in this order, whatever they have in common
/// @param excluded never, whatever they have in common
public record Related(List<UUID> pinned, List<UUID> excluded) {

    public static final Related UNSAID = new Related(List.of(), List.of());
    public static final int MOST_PINNED = 6;
    public static final int MOST_EXCLUDED = 50;

    public Related {
        pinned = List.copyOf(Objects.requireNonNullElse(pinned, List.of()));
        excluded = List.copyOf(Objects.requireNonNullElse(excluded, List.of()));
    }

    /// For the trail.
    String told() {
        return equals(UNSAID) ? "none" : "pinned " + listed(pinned) + "; excluded " + listed(excluded);
    }

    private static String listed(List<UUID> stories) {
        return stories.isEmpty() ? "none" : stories.stream().map(UUID::toString).collect(Collectors.joining(", "));
    }
}
