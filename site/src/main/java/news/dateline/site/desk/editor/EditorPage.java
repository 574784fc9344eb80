package news.dateline.site.desk.editor;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import news.dateline.site.desk.DeskFrame;
import news.dateline.site.desk.stories.Copy;
import news.dateline.site.page.Frame.SectionLink;
import org.jspecify.annotations.Nullable;

/// A story in its form.
///
/// @param copy where it stands; absent for one that is just being begun
/// @param entityTag of the revision that the form was made of; of a new story the key that it is begun with once
/// @param steps what can be done with it, saving among them
/// @param missing what readers need besides, in a sentence; empty where nothing is missing
/// @param notice what has just been done
/// @param problem why something was not done
/// @param others who have it open as well
/// @param module that makes the form quicker to work with
/// @param picture where the picture can be seen that the story opens with
public record EditorPage(
        DeskFrame frame,
        @Nullable Copy copy,
        String entityTag,
        Typed typed,
        Wish wish,
        Faults faults,
        List<Step> steps,
        String missing,
        List<SectionLink> sections,
        @Nullable String notice,
        @Nullable String problem,
        @Nullable String picture,
        List<Other> others,
        String module) {

    /// @param since when they opened it
    public record Other(Copy.Person by, Instant since) {}

    public String address() {
        return copy == null ? "/desk/stories/new" : address(copy.id());
    }

    static String address(UUID id) {
        return "/desk/stories/" + id;
    }

    /// Whether it was just opened, so that what a browser still holds of it can be taken up.
    public boolean isFresh() {
        return notice == null && problem == null;
    }

    public boolean isWritable() {
        return steps.contains(Step.SAVE);
    }

    public boolean may(String step) {
        return steps.stream().anyMatch(one -> one.word().equals(step));
    }

    /// Whether readers can be told with any of the steps.
    public boolean mayTellReaders() {
        return steps.stream().anyMatch(Step::mayTellReaders);
    }

    public boolean mayBeEmbargoed() {
        return copy == null || !copy.status().equals("published");
    }

    public boolean isPublished() {
        return copy != null && copy.status().equals("published");
    }

    /// A field's text.
    public String get(String name) {
        return typed.get(name);
    }

    public List<String> faultsOf(String name) {
        return faults.of(name);
    }
}
