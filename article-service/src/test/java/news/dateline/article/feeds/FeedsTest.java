package news.dateline.article.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndEnclosure;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import news.dateline.article.Desk;
import news.dateline.article.Desk.Answer;
import news.dateline.article.imaging.SomePictures;
import news.dateline.article.story.Section;
import news.dateline.test.DatelineTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/// Read back by ROME, which has no part in writing them.
@DatelineTest
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class FeedsTest {

    @LocalServerPort
    int port;

    @Autowired
    MongoOperations store;

    @Autowired
    Paper paper;

    private final String section = "s-" + UUID.randomUUID().toString().substring(0, 8);
    private Desk stranger;
    private Desk editor;

    @BeforeEach
    void peopleComeIn() {
        stranger = Desk.ofStranger(port);
        editor = stranger.of("editor");
    }

    private Answer published(String headline, String more) {
        var draft = editor.post("/api/articles", """
                {"headline": "%s", "section": "%s", "tags": ["Old Town"], "body": "<p>Text</p>",
                 "bylines": [{"name": "Ada"}, {"name": "Ben", "role": "photographs"}]%s}
                """.formatted(headline, section, more));
        assertThat(draft.status()).as(draft.text()).isEqualTo(201);
        return editor.post(draft.path() + "/publish", "{}");
    }

    private Answer published(String headline) {
        return published(headline, ", \"standfirst\": \"In short.\"");
    }

    private Answer correct(Answer story, String fields) {
        var corrected = editor.post(story.path() + "/correct", "{%s, \"reason\": \"It was wrong.\"}".formatted(fields));
        assertThat(corrected.status()).as(corrected.text()).isEqualTo(200);
        return corrected;
    }

    private Answer feed(String format) {
        return stranger.get("/feeds/" + section + "/latest." + format);
    }

    private static SyndFeed read(Answer feed) throws Exception {
        assertThat(feed.status()).as(feed.text()).isEqualTo(200);
        return new SyndFeedInput().build(new StringReader(feed.text()));
    }

    private static List<String> titles(SyndFeed feed) {
        return feed.getEntries().stream().map(SyndEntry::getTitle).toList();
    }

    private static Document xml(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return Jsoup.parse(answer.text(), Parser.xmlParser());
    }

    private static Date at(Answer story, String field) {
        return Date.from(Instant.parse(story.json().get(field).stringValue()));
    }

    private String addressOf(Answer story) {
        return paper.at(story.json().get("url").stringValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"atom", "rss"})
    void tell_the_latest_stories_of_a_section_with_all_that_a_list_says_of_them(String format) throws Exception {
        published("The first");
        var second = published("The second");

        var feed = read(feed(format));

        assertThat(feed.getTitle()).isEqualTo("Dateline: " + Section.title(section));
        assertThat(titles(feed)).containsExactly("The second", "The first");
        var entry = feed.getEntries().getFirst();
        assertThat(entry.getUri()).isEqualTo("urn:uuid:" + second.id());
        assertThat(entry.getLink()).isEqualTo(addressOf(second));
        assertThat(entry.getPublishedDate())
                .isEqualTo(format.equals("rss") ? inSeconds(second) : at(second, "publishedAt"));
        assertThat(entry.getDescription().getValue()).isEqualTo("In short.");
        assertThat(entry.getCategories())
                .extracting(SyndCategory::getName)
                .containsExactly(format.equals("rss") ? "Old Town" : "old-town");
        assertThat(feed(format).text()).contains(">Ada<", ">Ben<").doesNotContain("Text");
    }

    private static Date inSeconds(Answer story) {
        return Date.from(at(story, "publishedAt").toInstant().truncatedTo(ChronoUnit.SECONDS));
    }

    @Test
    void tell_the_same_in_json() {
        published("The first");
        var second = published("The second");

        var feed = feed("json");

        assertThat(feed.header("Content-Type")).isEqualTo("application/feed+json");
        var json = JsonPath.parse(feed.text());
        assertThat(json.read("$.version", String.class)).isEqualTo("https://jsonfeed.org/version/1.1");
        assertThat(json.read("$.feed_url", String.class)).isEqualTo(paper.at("/feeds/" + section + "/latest.json"));
        assertThat(json.<List<String>>read("$.items[*].title")).containsExactly("The second", "The first");
        assertThat(json.read("$.items[0].id", String.class)).isEqualTo("urn:uuid:" + second.id());
        assertThat(json.read("$.items[0].url", String.class)).isEqualTo(addressOf(second));
        assertThat(json.read("$.items[0].content_text", String.class)).isEqualTo("In short.");
        assertThat(json.<List<String>>read("$.items[0].authors[*].name")).containsExactly("Ada", "Ben");
        assertThat(json.<List<String>>read("$.items[0].tags")).containsExactly("Old Town");
        assertThat(json.read("$.items[0].date_published", String.class))
                .isEqualTo(second.json().get("publishedAt").stringValue());
    }

    @Test
    void show_the_picture_that_a_story_opens_with() throws Exception {
        var picture = editor.postBytes("/api/media", "image/png", SomePictures.png(700, 350));
        var address = paper.at(picture.json().get("url").stringValue());
        published("Without one");
        published("With one", """
                , "picture": {"id": "%s", "alt": "Red & blue", "credit": "Ada"}""".formatted(picture.id()));

        var enclosures = read(feed("atom")).getEntries().stream()
                .map(SyndEntry::getEnclosures)
                .toList();
        assertThat(enclosures.get(0)).extracting(SyndEnclosure::getUrl).containsExactly(address);
        assertThat(enclosures.get(0)).extracting(SyndEnclosure::getType).containsExactly("image/jpeg");
        assertThat(enclosures.get(1)).isEmpty();
        var media = xml(feed("rss")).select("item > media|content[medium=image]");
        assertThat(media.eachAttr("url")).containsExactly(address);
        assertThat(media.attr("width")).isEqualTo("700");
        assertThat(media.select("media|credit").text()).isEqualTo("Ada");
        assertThat(media.select("media|description").text()).isEqualTo("Red & blue");
        assertThat(JsonPath.<List<String>>read(feed("json").text(), "$.items[*].image"))
                .containsExactly(address);
    }

    @Test
    void of_the_site_hold_stories_of_every_section() throws Exception {
        var story = published("Of any section");

        for (var format : List.of("atom", "rss")) {
            var feed = read(stranger.get("/feeds/latest." + format));
            assertThat(feed.getEntries()).extracting(SyndEntry::getUri).contains("urn:uuid:" + story.id());
            assertThat(feed.getTitle()).isEqualTo("Dateline");
        }
        assertThat(stranger.get("/feeds/latest.json").text()).contains(story.id());
    }

    @Test
    void update_the_entry_of_a_story_that_was_corrected_and_renamed() throws Exception {
        var story = published("As it was");
        var corrected = correct(story, "\"headline\": \"As it is\", \"slug\": \"as-it-is-" + section + "\"");

        var entries = read(feed("atom")).getEntries();

        assertThat(entries).hasSize(1);
        assertThat(entries.getFirst().getUri()).isEqualTo("urn:uuid:" + story.id());
        assertThat(entries.getFirst().getTitle()).isEqualTo("As it is");
        assertThat(entries.getFirst().getLink()).endsWith("/as-it-is-" + section);
        assertThat(entries.getFirst().getPublishedDate()).isEqualTo(at(story, "publishedAt"));
        assertThat(entries.getFirst().getUpdatedDate()).isEqualTo(at(corrected, "updatedAt"));
        assertThat(JsonPath.<String>read(feed("json").text(), "$.items[0].date_modified"))
                .isEqualTo(corrected.json().get("updatedAt").stringValue());
        assertThat(xml(feed("rss")).selectFirst("item > atom|updated").text())
                .isEqualTo(corrected.json().get("updatedAt").stringValue());
    }

    @Test
    void leave_a_tombstone_where_a_story_was_withdrawn_even_where_it_had_moved_away_from() throws Exception {
        var story = published("Not for long");
        correct(story, "\"section\": \"city\"");
        var withdrawn = editor.post(story.path() + "/withdraw", "{\"reason\": \"Made <up>.\"}");

        for (var feed :
                List.of("/feeds/latest.atom", "/feeds/city/latest.atom", "/feeds/" + section + "/latest.atom")) {
            var answer = stranger.get(feed);
            var tombstone = xml(answer).selectFirst("at|deleted-entry[ref=urn:uuid:" + story.id() + "]");
            assertThat(tombstone.attr("when"))
                    .isEqualTo(withdrawn.json().get("updatedAt").stringValue());
            assertThat(tombstone.selectFirst("at|comment").text()).isEqualTo("Made <up>.");
            assertThat(answer.text()).doesNotContain("Not for long");
            assertThat(read(answer).getEntries())
                    .extracting(SyndEntry::getUri)
                    .doesNotContain("urn:uuid:" + story.id());
        }
        for (var feed : List.of("latest.rss", "latest.json", "city/latest.rss", "city/latest.json")) {
            assertThat(stranger.get("/feeds/" + feed).text()).doesNotContain(story.id());
        }
        assertThat(stranger.get("/sitemaps/news.xml").text()).doesNotContain("not-for-long");
    }

    @Test
    void are_sent_again_only_once_they_have_changed() {
        published("Known already");

        for (var path : List.of("/feeds/" + section + "/latest.atom", "/feeds/" + section + "/latest.json")) {
            var tag = stranger.get(path).header("ETag");
            assertThat(stranger.get(path, "If-None-Match", tag).status()).isEqualTo(304);
        }
        var tag = feed("rss").header("ETag");
        published("News");
        assertThat(stranger.get("/feeds/" + section + "/latest.rss", "If-None-Match", tag)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void say_what_they_are_made_of_so_that_the_edge_can_drop_them() {
        var story = published("Tagged");

        assertThat(feed("atom").header("Cache-Tag")).isEqualTo("front article:" + story.id());
        assertThat(feed("atom").header("Cache-Control")).isEqualTo("no-cache");
        assertThat(stranger.get("/sitemaps/news.xml").header("Cache-Tag")).isEmpty();
    }

    @Test
    void stay_readable_whatever_a_story_says() throws Exception {
        published(
                "Less < more & \\\"quotes\\\" \\ufffe\\uD83D\\uDE00 ]]>", ", \"standfirst\": \"<b>&amp; \\uffff</b>\"");

        for (var format : List.of("atom", "rss")) {
            var entry = read(feed(format)).getEntries().getFirst();
            assertThat(entry.getTitle()).isEqualTo("Less < more & \"quotes\" \uD83D\uDE00 ]]>");
            assertThat(entry.getDescription().getValue())
                    .isEqualTo(format.equals("rss") ? "&lt;b&gt;&amp;amp; &lt;/b&gt;" : "<b>&amp; </b>");
        }
        assertThat(JsonPath.<String>read(feed("json").text(), "$.items[0].content_text"))
                .isEqualTo("<b>&amp; \uffff</b>");
    }

    @Test
    void hold_nothing_where_there_is_nothing_and_exist_in_no_other_format() throws Exception {
        assertThat(read(feed("atom")).getEntries()).isEmpty();
        assertThat(read(feed("rss")).getEntries()).isEmpty();
        assertThat(feed("xml").problem()).isEqualTo("not-found");
        assertThat(stranger.get("/feeds/Not%20a%20section/latest.atom").problem())
                .isEqualTo("not-found");
        assertThat(stranger.get("/feeds/anything").status()).isEqualTo(404);
    }

    @Test
    void are_beside_a_sitemap_of_the_news_of_two_days() {
        var old = published("Three days old " + section);
        var story = published("Of today " + section, ", \"language\": \"zh-Hant\"");
        store.updateFirst(
                Query.query(Criteria.where("_id").is(UUID.fromString(old.id()))),
                new Update()
                        .set("state.status.publishedAt", Date.from(Instant.now().minus(49, ChronoUnit.HOURS))),
                "articles");

        var sitemap = xml(stranger.get("/sitemaps/news.xml"));

        assertThat(sitemap.select("loc").eachText()).contains(addressOf(story)).doesNotContain(addressOf(old));
        var news = sitemap.selectFirst("loc:contains(" + addressOf(story) + ")").parent();
        assertThat(news.selectFirst("news|title").text()).isEqualTo("Of today " + section);
        assertThat(news.selectFirst("news|name").text()).isEqualTo("Dateline");
        assertThat(news.selectFirst("news|language").text()).isEqualTo("zh-tw");
        assertThat(news.selectFirst("news|publication_date").text())
                .isEqualTo(story.json().get("publishedAt").stringValue());
        var tag = stranger.get("/sitemaps/news.xml").header("ETag");
        assertThat(stranger.get("/sitemaps/news.xml", "If-None-Match", tag).status())
                .isEqualTo(304);
    }
}
