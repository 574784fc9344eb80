package news.dateline.article.reading;

import static org.assertj.core.api.Assertions.assertThat;

import news.dateline.article.Desk;
import news.dateline.article.Desk.Answer;
import news.dateline.article.imaging.SomePictures;
import news.dateline.test.DatelineTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@DatelineTest
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "dateline.style.dateline=ap")
class AStoryForReadersTest {

    @LocalServerPort
    int port;

    private Desk stranger;
    private Desk editor;

    @BeforeEach
    void people_come_in() {
        stranger = Desk.ofStranger(port);
        editor = stranger.of("editor");
    }

    private Answer published(String fields) {
        var draft = editor.post("/api/articles", """
                {"headline": "Headline", "section": "world", %s}""".formatted(fields));
        assertThat(draft.status()).as(draft.text()).isEqualTo(201);
        return editor.post(draft.path() + "/publish", "{}");
    }

    @Test
    void opens_in_the_style_of_the_house_wherever_it_is_read() {
        var story = published("""
                "dateline": {"place": "Oslo", "country": "Norway", "agency": "AGENCY"}, "body": "<p>a</p>" """);

        for (var door : new String[] {story.path(), story.path() + "/versions/1", "/api/articles?limit=1"}) {
            assertThat(stranger.get(door).text()).contains("\"text\":\"OSLO, Norway (AGENCY) —\"");
        }
        assertThat(story.json().at("/dateline/text").stringValue()).isEqualTo("OSLO, Norway (AGENCY) —");
    }

    @Test
    void may_be_sent_back_and_changed_in_part() {
        var story = published("""
                "dateline": {"place": "Oslo", "agency": "AGENCY"}, "bylines": [{"name": "Ada"}], "body": "<p>a</p>" """);

        var corrected = editor.post(story.path() + "/correct", """
                {"bylines": [{"name": "Ada"}, {"name": "Ben", "role": "photographs"}], "reason": "Ben took part."}""");

        assertThat(corrected.status()).isEqualTo(200);
        var read = stranger.get(story.path()).json();
        assertThat(read.get("byline").stringValue()).isEqualTo("Ada, Ben (photographs)");
        assertThat(read.at("/bylines/1/role").stringValue()).isEqualTo("photographs");
        assertThat(read.at("/dateline/text").stringValue()).isEqualTo("OSLO (AGENCY) —");
    }

    @Test
    void says_which_way_it_is_written_and_keeps_both_ways_intact() {
        var mixed = "<p>قال الناتو \u2066(KFOR)\u2069 إن 700 جندي «سيصلون»\u200f.</p>";
        var story = published("\"language\": \"ar\", \"body\": \"" + mixed + "\"");

        var read = stranger.get(story.path()).json();
        assertThat(read.get("direction").stringValue()).isEqualTo("rtl");
        assertThat(read.get("body").stringValue()).isEqualTo(mixed);
        assertThat(stranger.get("/api/articles?limit=1")
                        .json()
                        .at("/items/0/direction")
                        .stringValue())
                .isEqualTo("rtl");
    }

    @Test
    void shows_the_pictures_of_this_house_and_no_others() {
        var picture = stranger.of("reporter")
                .postBytes("/api/media", "image/png", SomePictures.png(50, 40))
                .json()
                .get("url")
                .stringValue();
        var story = published("""
                "body": "<figure><img src='PICTURE' alt='A bridge'><figcaption>The bridge</figcaption></figure>\
                <p>a</p><figure><img src='https://example.org/a.jpg'></figure>" """.replace("PICTURE", picture));

        assertThat(stranger.get(story.path()).json().get("body").stringValue())
                .isEqualTo("<figure><img src=\"" + picture + "\" alt=\"A bridge\">"
                        + "<figcaption>The bridge</figcaption></figure><p>a</p>");
    }
}
