package news.dateline.site.desk.editor;

import java.util.List;
import java.util.UUID;
import news.dateline.site.desk.DeskFrame;
import org.jspecify.annotations.Nullable;

/// A form by which a story gets a picture.
///
/// @param typed what was said of the picture
/// @param id of the picture, once it was sent
/// @param preview where it can be seen then
/// @param faults by field
/// @param problem why nothing came of it
public record PicturePage(
        DeskFrame frame,
        UUID story,
        PictureForm typed,
        @Nullable String id,
        @Nullable String preview,
        Faults faults,
        @Nullable String problem) {

    public String storyAddress() {
        return EditorPage.address(story);
    }

    public List<String> faultsOf(String name) {
        return faults.of(name);
    }
}
