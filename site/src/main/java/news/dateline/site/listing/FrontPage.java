package news.dateline.site.listing;

import java.util.List;
import news.dateline.site.page.Frame;
import news.dateline.site.page.Teaser;
import org.jspecify.annotations.Nullable;

/// @param lead the most urgent of the newest; absent before the first story
/// @param seconds shown beside it
public record FrontPage(
        Frame frame,
        @Nullable Teaser lead,
        List<Teaser> seconds,
        List<Teaser> stories,
        @Nullable String older) {}
