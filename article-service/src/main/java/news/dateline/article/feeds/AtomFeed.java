package news.dateline.article.feeds;

import news.dateline.article.stories.PublicStory.Gone;
import news.dateline.article.stories.PublicStory.Seen;

/// Atom (RFC 4287); a story that was withdrawn leaves a tombstone (RFC 6721).
final class AtomFeed {

    static final String NAMESPACE = "http://www.w3.org/2005/Atom";

    private static final String TOMBSTONES = "http://purl.org/atompub/tombstones/1.0";

    private AtomFeed() {}

    static byte[] of(Feed feed) {
        var self = feed.address(Format.ATOM);
        var xml = new Xml();
        xml.open("feed").with("xmlns", NAMESPACE).with("xmlns:at", TOMBSTONES);
        xml.leaf("id", self).leaf("title", feed.title());
        xml.leaf("updated", feed.updatedAt().toString());
        xml.open("link").with("rel", "self").with("href", self).close();
        xml.open("link").with("rel", "alternate").with("href", feed.page()).close();
        xml.open("author").leaf("name", feed.paper().name()).close();
        feed.stories().forEach(story -> entry(xml, feed, story));
        feed.withdrawn().forEach(story -> tombstone(xml, story));
        return xml.close().bytes();
    }

    private static void entry(Xml xml, Feed feed, Seen story) {
        var content = story.content();
        xml.open("entry").with("xml:lang", content.language());
        xml.leaf("id", Feed.id(story.id())).leaf("title", story.headline());
        xml.open("link")
                .with("rel", "alternate")
                .with("href", feed.address(story))
                .close();
        var picture = content.picture();
        if (picture != null) {
            xml.open("link").with("rel", "enclosure").with("type", picture.mediaType());
            xml.with("href", feed.address(picture)).close();
        }
        xml.leaf("published", story.publishedAt().toString());
        xml.leaf("updated", story.updatedAt().toString());
        Feed.authors(content)
                .forEach(author -> xml.open("author").leaf("name", author).close());
        for (var tag : content.tags()) {
            xml.open("category")
                    .with("term", tag.key())
                    .with("label", tag.name())
                    .close();
        }
        xml.leaf("summary", content.standfirst()).close();
    }

    private static void tombstone(Xml xml, Gone story) {
        xml.open("at:deleted-entry").with("ref", Feed.id(story.id()));
        xml.with("when", story.at().toString());
        xml.leaf("at:comment", story.reason()).close();
    }
}
