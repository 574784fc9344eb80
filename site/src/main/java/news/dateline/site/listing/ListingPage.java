package news.dateline.site.listing;

import java.util.List;
import news.dateline.site.page.Frame;
import news.dateline.site.page.Teaser;
import org.jspecify.annotations.Nullable;

/// Stories of a section or a tag, newest first.
///
/// @param older address of the page that goes on from here
public record ListingPage(
        Frame frame,
        String kicker,
        String heading,
        List<Teaser> stories,
        @Nullable String older) {}
