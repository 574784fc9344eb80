package news.dateline.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A story's first publication.
///
/// @param urgency 1 (most urgent) to 9, as in IPTC ninjs 3.1
/// @param language BCP 47
/// @param url path on the public site, `/section/slug`
/// @param alert what the editor wants readers told, if anything
public record ArticlePublished(
        UUID articleId,
        long version,
        String headline,
        @Nullable String standfirst,
        String section,
        List<String> tags,
        int urgency,
        String language,
        String slug,
        String url,
        Instant publishedAt,
        @Nullable AlertDirective alert)
        implements ArticleEvent {

    public ArticlePublished {
        Invariants.version(version);
        Invariants.urgency(urgency);
        tags = List.copyOf(tags);
    }
}
