package news.dateline.article.feeds;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import news.dateline.article.stories.PublicStory.Seen;
import news.dateline.article.story.Picture;
import org.jsoup.nodes.Entities;

/// RSS 2.0, pictures by Media RSS. It has no word for what was changed or withdrawn: the one is told in Atom's, the
/// other is just not there.
final class RssFeed {

    private static final String DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";

    private static final String MEDIA = "http://search.yahoo.com/mrss/";

    private RssFeed() {}

    static byte[] of(Feed feed) {
        var xml = new Xml();
        xml.open("rss").with("version", "2.0");
        xml.with("xmlns:atom", AtomFeed.NAMESPACE).with("xmlns:dc", DUBLIN_CORE).with("xmlns:media", MEDIA);
        xml.open("channel");
        xml.leaf("title", feed.title()).leaf("link", feed.page()).leaf("description", feed.title());
        xml.leaf("lastBuildDate", date(feed.updatedAt()));
        xml.open("atom:link").with("rel", "self").with("href", feed.address(Format.RSS));
        xml.with("type", "application/rss+xml").close();
        feed.stories().forEach(story -> item(xml, feed, story));
        return xml.close().close().bytes();
    }

    private static void item(Xml xml, Feed feed, Seen story) {
        var content = story.content();
        xml.open("item");
        xml.leaf("title", story.headline()).leaf("link", feed.address(story));
        xml.open("guid").with("isPermaLink", "false").text(Feed.id(story.id())).close();
        xml.leaf("pubDate", date(story.publishedAt()));
        xml.leaf("atom:updated", story.updatedAt().toString());
        Feed.authors(content).forEach(author -> xml.leaf("dc:creator", author));
        content.tags().forEach(tag -> xml.leaf("category", tag.name()));
        var picture = content.picture();
        if (picture != null) {
            picture(xml, feed, picture);
        }
        // A description is HTML, so what is text is escaped for that too.
        xml.leaf("description", Entities.escape(Feed.summary(story))).close();
    }

    private static void picture(Xml xml, Feed feed, Picture picture) {
        var largest = picture.largest();
        xml.open("media:content").with("medium", "image").with("type", picture.mediaType());
        xml.with("url", feed.address(picture));
        xml.with("width", "" + largest.width()).with("height", "" + largest.height());
        xml.leaf("media:description", picture.alt()).leaf("media:credit", picture.credit());
        xml.close();
    }

    private static String date(Instant instant) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(instant.atOffset(ZoneOffset.UTC));
    }
}
