package news.dateline.site.desk.editor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import news.dateline.site.desk.DeskFrame;
import news.dateline.site.desk.stories.Copies.Revision;
import org.jspecify.annotations.Nullable;

/// Two texts of one story, side by side where they differ.
///
/// @param entityTag of theirs: what is kept is saved after it
/// @param mine all that was typed, to be sent again
/// @param wish what was to be done with it
public record ClashPage(
        DeskFrame frame,
        UUID id,
        String entityTag,
        Revision theirs,
        Typed mine,
        Wish wish,
        String step,
        List<Row> rows) {

    /// @param isTheirsNewer whether only they changed it, so that nothing of one's own is lost by theirs
    public record Row(String field, String mine, String theirs, boolean isTheirsNewer) {}

    /// Everything that is sent along unseen.
    public Map<String, String> sentAlong() {
        var all = new LinkedHashMap<>(mine.fields());
        all.putAll(wish.fields());
        return all;
    }

    static List<Row> rows(Typed mine, Typed theirs, @Nullable Typed base) {
        return Typed.NAMES.stream()
                .filter(name -> !name.equals(Typed.EMBARGO_ZONE))
                .filter(name -> !mine.get(name).equals(theirs.get(name)))
                .map(name -> new Row(name, mine.get(name), theirs.get(name), isTheirsNewer(name, mine, base)))
                .toList();
    }

    /// An embargo is no part of a text, so it is not known what it was; in doubt it is the one that stands.
    private static boolean isTheirsNewer(String name, Typed mine, @Nullable Typed base) {
        return name.equals(Typed.EMBARGO) || base != null && Objects.equals(base.get(name), mine.get(name));
    }
}
