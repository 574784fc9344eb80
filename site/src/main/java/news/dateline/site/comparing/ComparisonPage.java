package news.dateline.site.comparing;

import java.util.List;
import news.dateline.site.page.Frame;
import news.dateline.site.service.Comparison.Part;
import news.dateline.site.service.VersionList.Version;
import org.jspecify.annotations.Nullable;

/// The versions of a story, the latest first, and two of them compared.
///
/// @param headline as it is now, like `language` and `direction`
/// @param url of the story
/// @param compared absent where there is only one version
/// @param older where the list goes on
public record ComparisonPage(
        Frame frame,
        String headline,
        String url,
        String language,
        String direction,
        @Nullable Compared compared,
        List<Version> versions,
        @Nullable String older) {

    public record Compared(long from, long to, List<Field> fields) {}

    /// @param name as the words file knows it
    /// @param note instead of parts, where words would not tell what is different; the key of a phrase
    public record Field(
            String name, List<Part> parts, @Nullable String note) {}

    /// Of the comparison that shows what a version changed.
    public String comparing(long from, long to) {
        return address(url, from, to);
    }

    /// Of the comparison of two versions of a story.
    ///
    /// @param url of the story
    public static String address(String url, long from, long to) {
        return url + "/versions?from=" + from + "&to=" + to + "#differences";
    }
}
