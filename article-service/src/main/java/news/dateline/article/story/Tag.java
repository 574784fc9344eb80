package news.dateline.article.story;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import news.dateline.article.text.Kebab;

/// What a story is about: the name as it was typed, and the key by which links, lists and events know it.
public record Tag(String name, String key) {

    public static final int LONGEST = 50;

    public static Tag of(String name) {
        return new Tag(name, Kebab.letters(name));
    }

    /// One tag a key, by its first spelling.
    public static List<Tag> distinct(List<String> names) {
        var keys = new HashSet<String>();
        var tags = new ArrayList<Tag>();
        for (var name : names) {
            var tag = of(name);
            if (keys.add(tag.key())) {
                tags.add(tag);
            }
        }
        return List.copyOf(tags);
    }
}
