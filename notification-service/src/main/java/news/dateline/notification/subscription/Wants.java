package news.dateline.notification.subscription;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What somebody wants to be told of.
///
/// @param all every piece of breaking news
/// @param sections alerts to stories of these sections
/// @param tags alerts to stories with these tags, by their keys
/// @param stories all that is published of these stories, and alerts to them
public record Wants(boolean all, SortedSet<String> sections, SortedSet<String> tags, SortedSet<UUID> stories) {

    public static final int MOST_SECTIONS = 20;
    public static final int MOST_TAGS = 50;
    public static final int MOST_STORIES = 20;

    private static final String ALL = "all";
    private static final String SECTION = "section:";
    private static final String TAG = "tag:";
    private static final String STORY = "story:";
    private static final String PAST = "past:";

    public boolean isNothing() {
        return !all && sections.isEmpty() && tags.isEmpty() && stories.isEmpty();
    }

    /// One word for each thing, so that one question of the store finds whoever wants any of several.
    public List<String> words() {
        var words = new ArrayList<String>();
        if (all) {
            words.add(ALL);
        }
        sections.forEach(section -> words.add(SECTION + section));
        tags.forEach(tag -> words.add(TAG + tag));
        stories.forEach(story -> words.add(STORY + story));
        return words;
    }

    /// The word of whoever follows a story.
    public static String following(UUID story) {
        return STORY + story;
    }

    /// The word of whoever followed a story until an alert said that this is over. They want nothing by it.
    public static String havingFollowed(UUID farewell) {
        return PAST + farewell;
    }

    /// The words of whoever is to hear of something.
    ///
    /// @param everybody who wants all breaking news, too
    public static List<String> wordsFor(boolean everybody, String section, Collection<String> tags, UUID story) {
        var words = new ArrayList<>(List.of(SECTION + section, STORY + story));
        if (everybody) {
            words.add(ALL);
        }
        tags.forEach(tag -> words.add(TAG + tag));
        return words;
    }

    /// What both want.
    public Wants sharedWith(Wants other) {
        return of(words().stream().filter(other.words()::contains).toList());
    }

    public static Wants of(List<String> words) {
        return new Wants(
                words.contains(ALL),
                after(SECTION, words).collect(Collectors.toCollection(TreeSet::new)),
                after(TAG, words).collect(Collectors.toCollection(TreeSet::new)),
                after(STORY, words).map(UUID::fromString).collect(Collectors.toCollection(TreeSet::new)));
    }

    private static Stream<String> after(String prefix, List<String> words) {
        return words.stream().filter(word -> word.startsWith(prefix)).map(word -> word.substring(prefix.length()));
    }
}
