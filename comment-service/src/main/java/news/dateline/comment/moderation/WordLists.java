package news.dateline.comment.moderation;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import news.dateline.comment.comment.Ruling;

/// The words that are not printed under stories of any language, and those of single languages.
///
/// @param everywhere what is not printed whatever the language
/// @param in the same with the words of one language, by its code
record WordLists(ListedWords everywhere, Map<String, ListedWords> in) implements Rule {

    /// @param of words of single languages
    static WordLists of(ListedWords everywhere, Map<String, ListedWords> of) {
        var in = new TreeMap<String, ListedWords>();
        of.forEach((language, words) -> in.put(language, everywhere.and(words)));
        return new WordLists(everywhere, Map.copyOf(in));
    }

    @Override
    public String id() {
        return everywhere.id();
    }

    @Override
    public int version() {
        return everywhere.version();
    }

    @Override
    public String reason() {
        return everywhere.reason();
    }

    @Override
    public Optional<Ruling> judge(Matter matter) {
        var language = matter.thread().language();
        return (language == null ? everywhere : in.getOrDefault(language, everywhere)).judge(matter);
    }
}
