package news.dateline.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Fits its page whatever it says: on a phone, on a desk and on paper.
@WithBrowser
class AnExtremeStoryTest {

    private static final int LONGEST_HEADLINE = 200;
    private static final int DEEPEST = 5;
    private static final String WORD =
            "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft";

    private static final String TOO_WIDE = """
            () => [...document.querySelectorAll('main *')]
              .filter((part) => part.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
              .filter((part) => part.getBoundingClientRect().left >= 0 && !part.closest('.unseen'))
              .map((part) => `${part.localName}.${part.className}: ${part.textContent.trim().slice(0, 40)}`)
              .slice(0, 5)""";

    private final RunningDateline dateline;
    private final Browser browser;
    private final Newsroom newsroom;

    AnExtremeStoryTest(RunningDateline dateline, Browser browser) {
        this.dateline = dateline;
        this.browser = browser;
        this.newsroom = new Newsroom(dateline);
    }

    @Test
    void with_a_headline_of_200_characters() throws IOException {
        var words = "The harbour council votes once more on the bridge ".repeat(5);
        assertFits(published(Map.of("headline", words.substring(0, LONGEST_HEADLINE - 1) + "!")));
    }

    @Test
    void with_a_headline_of_one_word_and_a_byline_and_a_tag_like_it() throws IOException {
        var word = WORD.repeat(3).substring(0, LONGEST_HEADLINE);
        assertFits(published(Map.of(
                "headline",
                word,
                "standfirst",
                word + word,
                "byline",
                word,
                "tags",
                List.of(WORD.substring(0, 50)),
                "body",
                "<p>" + word + "</p><h2>" + word + "</h2><blockquote><p>" + word + "</p><cite>" + word
                        + "</cite></blockquote><ul><li>" + word + "</li></ul>")));
    }

    @Test
    void of_100_paragraphs_with_every_kind_of_block() throws IOException {
        var other = newsroom.published("A story that is referred to").text("id");
        var picture = Pictures.sentTo(dateline);
        var block = """
                <h2>What happened at %1$d</h2>
                <p>The harbour council of Tarn Quay met for the <strong>%1$d. time</strong> and <em>decided</em> nothing.</p>
                <p>It wrote that down at <a href="https://example.org/%2$s">https://example.org/%2$s</a>.<br>Twice.</p>
                <blockquote><p>“Nothing is what we decide best.”</p><cite>Mira Oskarsen, keeper of the bridge</cite></blockquote>
                <h3>What is left to decide</h3>
                <ul><li>One thing</li><li>And another, of which nobody knows how long it is or when it ends</li></ul>
                <ol><li>First</li><li>Second</li></ol>
                """;
        var body = IntStream.rangeClosed(1, 50)
                .mapToObj(number ->
                        block.formatted(number, WORD.toLowerCase(Locale.ROOT).replace('ä', 'a')))
                .collect(Collectors.joining());
        var figure = "<figure><img src=\"%s\" alt=\"Colours\"><figcaption>%s</figcaption></figure>"
                .formatted(picture.text("url"), WORD);
        var aside = "<aside data-story=\"%s\"></aside>".formatted(other);

        var story = published(Map.of("headline", "A hundred paragraphs", "body", figure + body + aside));

        assertFits(story);
        var page = narrow();
        page.navigate(story.text("url"));
        assertThat(page.locator(".story-body > p")).hasCount(100);
        assertThat(page.locator(".story-body figure img")).isVisible();
        assertThat(page.locator(".story-body .read-also a")).hasText("A story that is referred to");
    }

    @Test
    void written_from_right_to_left() throws IOException {
        var arabic = published(Map.of(
                "language", "ar",
                "headline", "مجلس الميناء يصوّت مرة أخرى على الجسر القديم",
                "standfirst", "اثنا عشر صوتا مقابل تسعة: بقي الجسر شتاء آخر.",
                "byline", "لينا فيورد",
                "body",
                        "<p>صوّت مجلس ميناء <em>Tarn Quay</em> يوم الثلاثاء.</p><h2>ماذا بعد؟</h2>"
                                + "<blockquote><p>«الجسر الذي لا يعبره أحد سياج طويل.»</p><cite>ميرا أوسكارسن</cite></blockquote>"
                                + "<ul><li>واحد</li><li>اثنان</li></ul>"));
        var hebrew = published(Map.of(
                "language", "he",
                "headline", "מועצת הנמל הצביעה שוב על הגשר הישן",
                "body", "<p>מועצת הנמל של Tarn Quay הצביעה ביום שלישי.</p>"));
        assertFits(arabic);
        assertFits(hebrew);

        var page = narrow();
        page.navigate(arabic.text("url"));
        for (var part : List.of(".story-head h1", ".story-head .standfirst", ".story-body p", ".story-body h2")) {
            assertThat(page.locator(part).first()).hasCSS("direction", "rtl");
        }
        assertThat(page.locator(".masthead")).hasCSS("direction", "ltr");
    }

    @Test
    void with_nothing_but_a_headline_and_a_paragraph() throws IOException {
        var bare = new HashMap<String, Object>();
        bare.put("headline", "Nothing but this");
        bare.put("section", "weather");
        bare.put("body", "<p>It rains.</p>");

        var story = published(bare, Map.of());

        assertFits(story);
        var page = narrow();
        page.navigate(story.text("url"));
        assertThat(page.locator(".story-head :is(.standfirst, .byline)")).hasCount(0);
        assertThat(page.locator("figure, .tags")).hasCount(0);
    }

    @Test
    void with_a_thread_as_deep_as_it_gets_of_words_that_do_not_end() throws IOException {
        var story = newsroom.published("A story for those who have the last word");
        var parent = Map.<String, Object>of();
        for (var depth = 0; depth <= DEEPEST + 1; depth++) {
            var text = "%d, %s".formatted(depth, WORD.substring(depth).repeat(2));
            parent = Map.of("parent", newsroom.replied(story, text, parent));
        }

        assertFits(story);
    }

    private Client.Answer published(Map<String, Object> extremes) throws IOException {
        return published(Newsroom.story(""), extremes);
    }

    private Client.Answer published(Map<String, Object> story, Map<String, Object> extremes) throws IOException {
        var whole = new HashMap<>(story);
        whole.putAll(extremes);
        var draft = dateline.as("reporter").post("/api/articles", whole);
        assertThat(draft.status()).as(draft.body()).isEqualTo(201);
        var published = dateline.as("editor").post("/api/articles/" + draft.text("id") + "/publish", Map.of());
        assertThat(published.status()).as(published.body()).isEqualTo(200);
        return published;
    }

    private void assertFits(Client.Answer story) {
        new Paper(dateline).page("/", story.text("headline"));
        var page = narrow();
        for (var path : List.of(story.text("url"), "/", "/" + story.text("section"))) {
            for (var width : List.of(360, 1280)) {
                page.setViewportSize(width, 740);
                page.navigate(path);
                assertFits(page, path + " at " + width);
            }
            page.setViewportSize(700, 1000);
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertFits(page, path + " on paper");
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        }
    }

    private Page narrow() {
        var page = browser.window(true);
        page.setViewportSize(360, 740);
        return page;
    }

    private static void assertFits(Page page, String where) {
        assertThat((int) page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
                .as(where)
                .isLessThanOrEqualTo(0);
        assertThat((List<?>) page.evaluate(TOO_WIDE)).as(where).isEmpty();
    }
}
