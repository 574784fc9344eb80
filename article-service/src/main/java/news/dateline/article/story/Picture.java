package news.dateline.article.story;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A picture that a story shows: one that was uploaded, and what the story says of it.
///
/// @param id of its content, so that it is never another picture
/// @param mediaType of its renditions
/// @param extension of their addresses
/// @param sizes that there are of it, narrowest first; at least one
/// @param alt what is to be seen, for whoever does not see it
/// @param credit whose it is
/// @param caption what readers are told of it besides
public record Picture(
        String id,
        String mediaType,
        String extension,
        List<Size> sizes,
        @Nullable String alt,
        @Nullable String credit,
        @Nullable String caption) {

    public static final int LONGEST_ALT = 500;
    public static final int LONGEST_CREDIT = 200;
    public static final int LONGEST_CAPTION = 500;

    /// In pixels.
    public record Size(int width, int height) {}

    public Picture {
        sizes = List.copyOf(sizes);
    }

    public Picture saying(@Nullable String alt, @Nullable String credit, @Nullable String caption) {
        return new Picture(id, mediaType, extension, sizes, alt, credit, caption);
    }

    /// As it is shown where there is room.
    public Size largest() {
        return sizes.getLast();
    }

    /// Where readers find it at a size, once a story shows it to them; the newsroom finds it below `/api` before that.
    public String path(Size size) {
        return "/media/" + id + "/" + size.width() + "." + extension;
    }

    /// What readers need besides.
    ///
    /// @param at where it stands in a story
    Stream<String> missing(String at) {
        return Stream.concat(
                alt == null ? Stream.of(at + ".alt") : Stream.empty(),
                credit == null ? Stream.of(at + ".credit") : Stream.empty());
    }
}
