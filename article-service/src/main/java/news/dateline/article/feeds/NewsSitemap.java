package news.dateline.article.feeds;

import java.util.List;
import java.util.Locale;
import news.dateline.article.stories.PublicStory.Seen;

/// The sitemap protocol with Google's extension for news.
final class NewsSitemap {

    private static final String SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String NEWS = "http://www.google.com/schemas/sitemap-news/0.9";

    private NewsSitemap() {}

    static byte[] of(Paper paper, List<Seen> news) {
        var xml = new Xml();
        xml.open("urlset").with("xmlns", SITEMAP).with("xmlns:news", NEWS);
        news.forEach(story -> url(xml, paper, story));
        return xml.close().bytes();
    }

    private static void url(Xml xml, Paper paper, Seen story) {
        xml.open("url").leaf("loc", paper.at(story.url()));
        xml.leaf("lastmod", story.updatedAt().toString());
        xml.open("news:news").open("news:publication");
        xml.leaf("news:name", paper.name());
        xml.leaf("news:language", language(story.content().language())).close();
        xml.leaf("news:publication_date", story.publishedAt().toString());
        xml.leaf("news:title", story.headline()).close().close();
    }

    /// ISO 639, and of Chinese the script by the country where it is written.
    private static String language(String tag) {
        var locale = Locale.forLanguageTag(tag);
        if (!locale.getLanguage().equals("zh")) {
            return locale.getLanguage();
        }
        var isTraditional =
                locale.getScript().equals("Hant") || locale.getCountry().equals("TW");
        return isTraditional ? "zh-tw" : "zh-cn";
    }
}
