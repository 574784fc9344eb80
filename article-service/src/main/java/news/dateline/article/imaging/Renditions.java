package news.dateline.article.imaging;

import java.util.List;

/// A picture at all sizes that it is shown at.
///
/// @param format JPEG, or PNG where JPEG would lose something that matters
/// @param all narrowest first
public record Renditions(PictureFormat format, List<Rendition> all) {

    public Renditions {
        all = List.copyOf(all);
    }
}
