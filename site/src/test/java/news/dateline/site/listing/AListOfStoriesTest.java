package news.dateline.site.listing;

import static news.dateline.site.Samples.BRIDGE;
import static news.dateline.site.Samples.FERRY;
import static news.dateline.site.Samples.list;
import static news.dateline.site.Samples.summary;
import static news.dateline.site.SiteTest.ARTICLES;
import static org.assertj.core.api.Assertions.assertThat;

import news.dateline.site.Reader;
import news.dateline.site.Samples;
import news.dateline.site.SiteTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@SiteTest
@Import(Reader.class)
class AListOfStoriesTest {

    @Autowired
    Reader reader;

    @BeforeEach
    void start() {
        reader.startAfresh();
    }

    @Test
    void leads_the_front_page_with_the_most_urgent_of_the_newest() {
        ARTICLES.answers(
                "GET",
                "/api/articles?limit=24",
                200,
                list(summary(FERRY, "world", "night-ferry", 5), summary(BRIDGE, "sport", "a-bridge", 2)),
                "Cache-Tag",
                "front article:" + FERRY + " article:" + BRIDGE);

        var answer = reader.opens("/");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text(".lead .headline")).isEqualTo("About a-bridge");
        assertThat(answer.text(".lead .kicker")).isEqualTo("Sport");
        assertThat(answer.page().select("article .headline a").eachAttr("href"))
                .containsExactly("/sport/a-bridge", "/world/night-ferry");
        assertThat(Samples.tagsOf(answer)).containsExactly("front", "article:" + FERRY, "article:" + BRIDGE);
    }

    @Test
    void is_an_inviting_front_page_before_the_first_story() {
        ARTICLES.answers("GET", "/api/articles", 200, list(), "Cache-Tag", "front");

        assertThat(reader.opens("/").text(".empty")).startsWith("Nothing has been published yet.");
    }

    @Test
    void is_a_section_with_its_name_in_the_navigation() {
        ARTICLES.answers(
                "GET",
                "/api/articles?section=world&limit=20",
                200,
                list(summary(FERRY, "world", "night-ferry", 5)),
                "Cache-Tag",
                "section:world article:" + FERRY);

        var answer = reader.opens("/world");

        assertThat(answer.text("h1")).isEqualTo("World");
        assertThat(answer.text("nav [aria-current=true]")).isEqualTo("World");
        assertThat(answer.page().select("link[rel=alternate]").eachAttr("href"))
                .containsExactly("/feeds/latest.atom", "/feeds/world/latest.atom");
        assertThat(Samples.tagsOf(answer)).containsExactly("section:world", "article:" + FERRY);
    }

    @Test
    void goes_on_with_older_stories() {
        ARTICLES.answers(
                "GET",
                "/api/articles?section=world&limit=20",
                200,
                "{\"items\": [%s], \"next\": \"a_b-c\"}".formatted(summary(FERRY, "world", "night-ferry", 5)),
                "Cache-Tag",
                "section:world");
        ARTICLES.answers(
                "GET",
                "/api/articles?section=world&limit=20&cursor=a_b-c",
                200,
                list(summary(BRIDGE, "world", "a-bridge", 5)),
                "Cache-Tag",
                "section:world");

        assertThat(reader.opens("/world").page().select("[rel=next]").attr("href"))
                .isEqualTo("/world?cursor=a_b-c");
        assertThat(reader.opens("/world?cursor=a_b-c").text(".headline")).isEqualTo("About a-bridge");
    }

    @Test
    void is_a_tag_as_the_newsroom_spells_it() {
        ARTICLES.answers(
                "GET",
                "/api/articles?tag=nordic-ferries&limit=20",
                200,
                list(summary(FERRY, "world", "night-ferry", 5)),
                "Cache-Tag",
                "tag:nordic-ferries article:" + FERRY);

        var answer = reader.opens("/tags/nordic-ferries");

        assertThat(answer.text("h1")).isEqualTo("Nordic Ferries");
        assertThat(Samples.tagsOf(answer)).containsExactly("tag:nordic-ferries", "article:" + FERRY);
    }

    @Test
    void may_be_empty_in_a_section_of_the_house_and_in_no_other() {
        ARTICLES.answers("GET", "/api/articles", 200, list(), "Cache-Tag", "section:any");

        assertThat(reader.opens("/science").text(".empty")).isEqualTo("No story has been published here yet.");
        assertThat(reader.opens("/nonsense").status()).isEqualTo(404);
        assertThat(reader.opens("/tags/nonsense").status()).isEqualTo(404);
    }
}
