package news.dateline.article.feeds;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;
import news.dateline.article.reading.CacheTags;
import news.dateline.article.stories.Filter;
import news.dateline.article.stories.PublicStory.Seen;
import news.dateline.article.story.Section;
import news.dateline.web.ProblemException;
import news.dateline.web.WebProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// What programs ask for again and again, so each answer has an entity tag by its bytes.
@RestController
class FeedController {

    private static final MediaType XML = new MediaType(MediaType.APPLICATION_XML, UTF_8);
    private static final Filter ALL = new Filter(null, null);

    private final Feeds feeds;

    FeedController(Feeds feeds) {
        this.feeds = feeds;
    }

    @GetMapping("/feeds/latest.{format}")
    ResponseEntity<byte[]> ofTheSite(@PathVariable String format) {
        return answer(null, format);
    }

    @GetMapping("/feeds/{section}/latest.{format}")
    ResponseEntity<byte[]> ofASection(@PathVariable String section, @PathVariable String format) {
        if (!Section.isWellFormed(section)) {
            throw new ProblemException(WebProblem.NOT_FOUND, "No section has such a name.");
        }
        return answer(section, format);
    }

    /// It may name more stories than a header has room for, so that the edge could not drop it for the sake of one:
    /// it is made for each who asks, and they are few.
    @GetMapping("/sitemaps/news.xml")
    ResponseEntity<byte[]> news() {
        var sitemap = NewsSitemap.of(feeds.paper(), feeds.news());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .contentType(XML)
                .eTag(entityTag(sitemap))
                .body(sitemap);
    }

    private ResponseEntity<byte[]> answer(@Nullable String section, String word) {
        var format = Format.of(word)
                .orElseThrow(() -> new ProblemException(WebProblem.NOT_FOUND, "Feeds end in .atom, .rss or .json."));
        var feed = feeds.latest(section);
        var written = format.write(feed);
        var shown = feed.stories().stream().map(Seen::id).toList();
        // A tombstone stands in every feed, whichever section its story was in: as on the front page, any event tells.
        return ResponseEntity.ok()
                .header(CacheTags.HEADER, CacheTags.list(ALL, shown))
                .contentType(format.mediaType())
                .eTag(entityTag(written))
                .body(written);
    }

    private static String entityTag(byte[] body) {
        return "\"" + UUID.nameUUIDFromBytes(body) + "\"";
    }
}
