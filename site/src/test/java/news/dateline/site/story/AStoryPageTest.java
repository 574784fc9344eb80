package news.dateline.site.story;

import static news.dateline.site.Samples.ANSWER;
import static news.dateline.site.Samples.BRIDGE;
import static news.dateline.site.Samples.FERRY;
import static news.dateline.site.Samples.FIRST;
import static news.dateline.site.Samples.HARBOUR;
import static news.dateline.site.Samples.SECOND;
import static news.dateline.site.Samples.beside;
import static news.dateline.site.Samples.list;
import static news.dateline.site.Samples.summary;
import static news.dateline.site.SiteTest.ARTICLES;
import static news.dateline.site.SiteTest.COMMENTS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import news.dateline.site.Reader;
import news.dateline.site.Samples;
import news.dateline.site.SiteTest;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SiteTest
@Import(Reader.class)
class AStoryPageTest {

    @Autowired
    Reader reader;

    @BeforeEach
    void a_story_is_published() {
        reader.startAfresh();
        Samples.ferryIsPublished();
    }

    @Test
    void tells_the_story() {
        var answer = reader.opens("/world/night-ferry");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
        assertThat(answer.page().title()).isEqualTo("Night ferry <returns> & sails · Dateline");
        assertThat(answer.text(".story-head .kicker")).isEqualTo("World");
        assertThat(answer.text("h1")).isEqualTo("Night ferry <returns> & sails");
        assertThat(answer.text(".story-head .standfirst")).isEqualTo("The line had been closed for six years.");
        assertThat(answer.text(".byline")).isEqualTo("By Ada Byron");
        assertThat(answer.page().select("link[rel=canonical]").attr("href"))
                .isEqualTo("http://news.test/world/night-ferry");
        assertThat(answer.page().select(".account a").attr("href")).isEqualTo("/login?return=%2Fworld%2Fnight-ferry");
        assertThat(answer.page().select(".tags a").eachAttr("href"))
                .containsExactly("/tags/nordic-ferries", "/tags/travel");
    }

    @Test
    void opens_with_the_dateline() {
        var body = reader.opens("/world/night-ferry").page().selectFirst(".story-body");

        assertThat(body.selectFirst("p").text()).isEqualTo("Oslo, (AGENCY).- The first ferry left at dawn.");
        assertThat(body.selectFirst(".dateline").attr("title")).isEqualTo("Norway, 24 November 2026");
    }

    @Test
    void has_sub_heads_that_can_be_linked_to() {
        var head = reader.opens("/world/night-ferry").page().selectFirst(".story-body h2");

        assertThat(head.id()).isEqualTo("the-crossing");
        assertThat(head.ownText()).isEqualTo("The crossing");
        assertThat(head.selectFirst("a").attr("href")).isEqualTo("#the-crossing");
    }

    @Test
    void says_when_it_was_published_and_when_it_was_changed() {
        assertThat(reader.opens("/world/night-ferry")
                        .page()
                        .select(".story-head time")
                        .eachAttr("datetime"))
                .containsExactly("2026-11-24T08:15:00Z");

        ARTICLES.answers(
                "GET",
                "/api/articles/by-slug/night-ferry",
                200,
                Samples.ferry().replace("\"version\": 1", "\"version\": 2"));
        var when = reader.opens("/world/night-ferry").text(".story-head .when");
        assertThat(when).isEqualTo("Published 24 November 2026, 08:15 UTC Updated 24 November 2026, 09:30 UTC");
    }

    private void ferryHasChanged() {
        ARTICLES.answers(
                "GET", "/api/articles/by-slug/night-ferry", 200, Samples.ferry().replace("\"version\": 1", """
                "version": 4, "changes": [
                  {"version": 4, "class": "correction", "reason": "The line was closed for <six> years.", "at": "2026-11-24T09:30:00Z"},
                  {"version": 3, "class": "update", "reason": "It has arrived.", "at": "2026-11-24T09:00:00Z"},
                  {"version": 2, "class": "rumour", "reason": "Of a later release.", "at": "2026-11-24T08:30:00Z"}]"""));
    }

    @Test
    void says_what_was_changed_and_why() {
        ferryHasChanged();

        var changes = reader.opens("/world/night-ferry").page().select(".story-head .changes p");

        assertThat(changes.eachText())
                .containsExactly(
                        "Correction 24 November 2026, 09:30 UTC The line was closed for <six> years. See what was changed",
                        "Update 24 November 2026, 09:00 UTC It has arrived. See what was changed");
        assertThat(changes.first().select("a").attr("href"))
                .isEqualTo("/world/night-ferry/versions?from=3&to=4#differences");
        assertThat(changes.first().className()).isEqualTo("correction");
    }

    @Test
    void is_told_to_machines_with_the_note_of_its_correction() {
        ferryHasChanged();

        var data = reader.opens("/world/night-ferry")
                .page()
                .select("script[type=application/ld+json]")
                .first()
                .data();

        assertThat(data).doesNotContain("<");
        var article = JsonMapper.shared().readTree(data);
        assertThat(article.get("@type").stringValue()).isEqualTo("NewsArticle");
        assertThat(article.get("headline").stringValue()).isEqualTo("Night ferry <returns> & sails");
        assertThat(article.get("dateModified").stringValue()).isEqualTo("2026-11-24T09:30:00Z");
        assertThat(article.get("mainEntityOfPage").stringValue()).isEqualTo("http://news.test/world/night-ferry");
        assertThat(article.get("correction")).hasSize(1);
        assertThat(article.get("correction").get(0).get("@type").stringValue()).isEqualTo("CorrectionComment");
        assertThat(article.get("correction").get(0).get("text").stringValue())
                .isEqualTo("The line was closed for <six> years.");
    }

    @Test
    void says_the_same_to_machines_as_to_readers() {
        ferryHasChanged();

        var page = reader.opens("/world/night-ferry").page();
        var article = JsonMapper.shared()
                .readTree(page.selectFirst("script[type=application/ld+json]").data());

        assertThat(article.get("headline").stringValue())
                .isEqualTo(page.selectFirst("h1").text());
        assertThat(article.get("description").stringValue())
                .isEqualTo(page.selectFirst(".standfirst").text());
        assertThat(article.get("creditText").stringValue())
                .isEqualTo(page.selectFirst(".byline").text());
        assertThat(page.selectFirst(".byline").text())
                .contains(article.at("/author/0/name").stringValue());
        assertThat(page.selectFirst(".story-body").text())
                .startsWith(article.get("dateline").stringValue());
        assertThat(article.get("keywords").valueStream().map(JsonNode::stringValue))
                .containsExactlyElementsOf(page.select(".tags a").eachText());
        assertThat(article.get("datePublished").stringValue())
                .isEqualTo(page.selectFirst(".story-head time").attr("datetime"));
        assertThat(article.get("mainEntityOfPage").stringValue())
                .isEqualTo(page.selectFirst("link[rel=canonical]").attr("href"));
        assertThat(article.get("correction")
                        .valueStream()
                        .map(note -> note.get("text").stringValue()))
                .allMatch(note -> page.select(".changes .correction").text().contains(note));
    }

    @Test
    void that_was_withdrawn_leaves_its_reason_and_nothing_else() {
        ARTICLES.answers("GET", "/api/articles/by-slug/night-ferry", 410, """
                {"status": 410, "type": "urn:dateline:problem:withdrawn", "reason": "There is <no> ferry."}""");

        var answer = reader.opens("/world/night-ferry");

        assertThat(answer.status()).isEqualTo(410);
        assertThat(answer.text("h1")).isEqualTo("This story was withdrawn");
        assertThat(answer.page().select(".notice-page > p").first().text()).endsWith("There is <no> ferry.");
        assertThat(answer.html()).doesNotContain("dawn", "ld+json");
        assertThat(answer.page().select("meta[name=robots]").attr("content")).isEqualTo("noindex");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(reader.opens("/city/night-ferry").status()).isEqualTo(410);
    }

    @Test
    void that_was_withdrawn_is_asked_for_once_by_all_who_still_come_for_it() {
        ARTICLES.answers(
                "GET",
                "/api/articles/by-slug/night-ferry",
                410,
                "{\"status\": 410, \"reason\": \"Wrong.\"}",
                "Cache-Tag",
                "article:" + FERRY);

        var answer = reader.opens("/world/night-ferry");

        assertThat(answer.status()).isEqualTo(410);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(answer.header("Cache-Tag").split(" ")).contains("article:" + FERRY, "article:" + BRIDGE);
    }

    @Test
    void is_shown_whole_when_its_thread_closes_at_this_moment() {
        COMMENTS.answers("GET", "/api/articles/" + FERRY + "/comments", 410, "{\"status\": 410}");

        assertThat(reader.opens("/world/night-ferry").status()).isEqualTo(200);
    }

    @Test
    void shows_other_stories_of_its_section() {
        assertThat(reader.opens("/world/night-ferry")
                        .page()
                        .select(".recent .headline a")
                        .eachAttr("href"))
                .containsExactly("/world/a-bridge");
    }

    @Test
    void shows_what_is_related_and_says_why() {
        ARTICLES.answers(
                "GET",
                "/api/articles/" + FERRY + "/related",
                200,
                list(
                        beside("pinned", "", summary("0197f3a2-1111-7000-8000-000000000011", "city", "pinned", 4)),
                        beside("place", "Oslo", summary("0197f3a2-1111-7000-8000-000000000012", "city", "place", 4)),
                        beside("tag", "<Ferries>", summary("0197f3a2-1111-7000-8000-000000000013", "city", "tag", 4)),
                        beside("section", "world", summary(BRIDGE, "world", "a-bridge", 4)),
                        beside("moon", "full", summary("0197f3a2-1111-7000-8000-000000000015", "city", "later", 4))));

        var page = reader.opens("/world/night-ferry").page();

        assertThat(page.select(".related .headline a").eachAttr("href"))
                .containsExactly("/city/pinned", "/city/place", "/city/tag", "/world/a-bridge");
        assertThat(page.select(".related .reason").eachText())
                .containsExactly(
                        "the editors' choice", "same place: Oslo", "same tag: <Ferries>", "same section: World");
        assertThat(page.select(".recent")).isEmpty();
    }

    @Test
    void stands_without_what_is_related_when_that_cannot_be_had_and_is_not_kept() {
        ARTICLES.answers("GET", "/api/articles/" + FERRY + "/related", 401, "{\"status\": 401}");

        var answer = reader.opens("/world/night-ferry");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.page().select(".related")).isEmpty();
        assertThat(answer.header("Cache-Control")).isEqualTo("max-age=2");
    }

    @Test
    void shows_pictures_of_the_house_and_leads_to_other_stories() {
        ARTICLES.answers(
                "GET", "/api/articles/by-slug/night-ferry", 200, Samples.ferry().replace("It took", """
                        <figure><img src='/media/a.jpg' alt='A ferry'><figcaption>At dawn</figcaption></figure>\
                        <img src='https://example.org/spy.gif'>\
                        <aside class='read-also' data-story='x'><a href='/world/a-bridge' lang='ar' dir='rtl'>A bridge</a></aside>\
                        <p>It took"""));

        var body = reader.opens("/world/night-ferry").page().selectFirst(".story-body");

        assertThat(body.select("img").outerHtml())
                .isEqualTo("<img src=\"/media/a.jpg\" alt=\"A ferry\" loading=\"lazy\">");
        assertThat(body.select("figcaption").text()).isEqualTo("At dawn");
        assertThat(body.select("aside.read-also").text()).isEqualTo("Read also A bridge");
        assertThat(body.select("aside.read-also a[href=/world/a-bridge][lang=ar][dir=rtl]"))
                .hasSize(1);
    }

    private static final String SRCSET = "/media/a/320.jpg 320w, /media/a/960.jpg 960w, /media/a/1200.jpg 1200w";

    private void ferryHas(String more) {
        ARTICLES.answers(
                "GET",
                "/api/articles/by-slug/night-ferry",
                200,
                Samples.ferry().replace("\"urgency\"", more + ", \"urgency\""));
    }

    @Test
    void opens_with_its_picture_at_the_width_of_the_screen_and_keeps_its_place_free() {
        ferryHas("\"picture\": "
                + Samples.picture("\"alt\": \"A \\\"ferry\\\"\", \"credit\": \"Ada\", \"caption\": \"At <dawn>.\""));

        var page = reader.opens("/world/night-ferry").page();

        var image = page.selectFirst(".story > figure > img");
        assertThat(image.attr("src")).isEqualTo("/media/a/960.jpg");
        assertThat(image.attr("srcset")).isEqualTo(SRCSET);
        assertThat(image.attr("sizes")).isNotEmpty();
        assertThat(image.attr("width")).isEqualTo("1200");
        assertThat(image.attr("height")).isEqualTo("800");
        assertThat(image.attr("alt")).isEqualTo("A \"ferry\"");
        assertThat(page.select(".story > figure > figcaption").text()).isEqualTo("At <dawn>. Ada");
        assertThat(page.select("meta[property=og:image]").attr("content"))
                .isEqualTo("http://news.test/media/a/1200.jpg");
        assertThat(page.select("meta[property=og:image:alt]").attr("content")).isEqualTo("A \"ferry\"");
        var told = JsonMapper.shared()
                .readTree(page.selectFirst("script[type=application/ld+json]").data())
                .get("image");
        assertThat(told.get("url").stringValue()).isEqualTo("http://news.test/media/a/1200.jpg");
        assertThat(told.get("creditText").stringValue()).isEqualTo("Ada");
    }

    @Test
    void without_a_picture_has_no_place_for_one() {
        var page = reader.opens("/world/night-ferry").page();

        assertThat(page.select(".story > figure, meta[property=og:image]")).isEmpty();
        assertThat(page.select("meta[property=og:title]").attr("content")).isEqualTo("Night ferry <returns> & sails");
    }

    @Test
    void knows_the_sizes_of_the_pictures_in_its_text() {
        ARTICLES.answers(
                "GET",
                "/api/articles/by-slug/night-ferry",
                200,
                Samples.ferry()
                        .replace("It took", "<figure><img src='/media/a/320.jpg' alt='A ferry'></figure><p>It took")
                        .replace(
                                "\"urgency\"",
                                "\"figures\": [" + Samples.picture("\"alt\": \"A ferry\"") + "], \"urgency\""));

        var image = reader.opens("/world/night-ferry").page().selectFirst(".story-body img");

        assertThat(image.attr("src")).isEqualTo("/media/a/960.jpg");
        assertThat(image.attr("srcset")).isEqualTo(SRCSET);
        assertThat(image.attr("width")).isEqualTo("1200");
        assertThat(image.attr("height")).isEqualTo("800");
        assertThat(image.attr("loading")).isEqualTo("lazy");
    }

    @Test
    void shows_the_thread_as_it_is_nested() {
        var page = reader.opens("/world/night-ferry").page();

        assertThat(page.select("#replies-heading").text()).isEqualTo("3 replies");
        assertThat(page.select(".replies > .thread > li").eachAttr("id"))
                .containsExactly("comment-" + FIRST, "comment-" + SECOND);
        assertThat(page.select("#comment-" + FIRST + " > .thread > li").eachAttr("id"))
                .containsExactly("comment-" + ANSWER);
        assertThat(page.select("#comment-" + FIRST + " > .reply .reply-body")
                        .first()
                        .wholeText())
                .isEqualTo("Is <b>it</b> safe?\nI wonder.");
    }

    @Test
    void says_what_it_is_made_of() {
        var answer = reader.opens("/world/night-ferry");

        assertThat(Samples.tagsOf(answer))
                .containsExactlyInAnyOrder(
                        "article:" + FERRY,
                        "section:world",
                        "article:" + BRIDGE,
                        "thread:" + FERRY,
                        "tag:travel",
                        "article:" + HARBOUR);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-cache");
    }

    @Test
    void is_told_once_to_a_browser_that_has_it() {
        var etag = reader.opens("/world/night-ferry").header("ETag");
        var again = reader.opens("/world/night-ferry", "If-None-Match", etag);

        assertThat(etag).matches("\"[\\w-]{20}\"");
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.html()).isEmpty();
        assertThat(again.header("Cache-Tag")).contains("article:" + FERRY);
    }

    @Test
    void looks_the_same_to_everyone() {
        var stranger = reader.opens("/world/night-ferry");
        var signedIn = reader.opens("/world/night-ferry", "Authorization", "Bearer nonsense", "Accept-Language", "de");

        assertThat(signedIn.html()).isEqualTo(stranger.html());
        assertThat(ARTICLES.asked())
                .allSatisfy(asked -> assertThat(asked.header("Authorization")).isEmpty());
    }

    @Test
    void needs_nothing_that_a_strict_content_policy_forbids() {
        var page = reader.opens("/world/night-ferry").page();

        assertThat(page.select("style, [style], script:not([src]):not([type='application/ld+json'])"))
                .isEmpty();
        assertThat(page.getAllElements().stream()
                        .flatMap(element -> element.attributes().asList().stream())
                        .filter(attribute -> attribute.getKey().startsWith("on")))
                .isEmpty();
        assertThat(page.select("script[src]").eachAttr("src")).allMatch(src -> src.matches("/assets/live-\\w+\\.js"));
    }

    @Test
    void keeps_scripts_out_whoever_let_them_in() {
        ARTICLES.answers(
                "GET",
                "/api/articles/by-slug/night-ferry",
                200,
                Samples.ferry()
                        .replace(
                                "It took",
                                "<script>alert(1)</script><a href='javascript:x()' onclick='x()'>It</a> took"));

        var body = reader.opens("/world/night-ferry").page().selectFirst(".story-body");

        assertThat(body.select("script, [onclick], [href^=javascript]")).isEmpty();
        assertThat(body.text()).contains("It took two hours.");
    }

    @Test
    void is_written_the_way_its_language_is() {
        ARTICLES.answers(
                "GET",
                "/api/articles/by-slug/night-ferry",
                200,
                Samples.ferry().replace("\"language\": \"en\"", "\"language\": \"ar-EG\""));

        assertThat(reader.opens("/world/night-ferry").page().select("[lang=ar-EG][dir=rtl]"))
                .extracting(Element::normalName)
                .containsExactly("div", "div");
    }

    @Test
    void is_found_under_a_wrong_section() {
        var answer = reader.opens("/sport/night-ferry");

        assertThat(answer.status()).isEqualTo(308);
        assertThat(answer.header("Location")).isEqualTo("/world/night-ferry");
        assertThat(answer.header("Cache-Tag")).isEqualTo("article:" + FERRY);
    }

    @Test
    void is_found_under_each_address_it_ever_had() {
        ARTICLES.answers("GET", "/api/articles/by-slug/a-ferry", 200, Samples.ferry(), "Cache-Tag", "article:" + FERRY);

        for (var former : List.of("/world/a-ferry", "/sport/a-ferry")) {
            var answer = reader.opens(former);

            assertThat(answer.status()).isEqualTo(308);
            assertThat(answer.header("Location")).isEqualTo("/world/night-ferry");
            assertThat(answer.header("Cache-Tag")).isEqualTo("article:" + FERRY);
        }
    }

    @Test
    void stands_without_its_thread_while_the_comment_service_is_away() {
        COMMENTS.fails();
        var answer = reader.opens("/world/night-ferry");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("h1")).startsWith("Night ferry");
        assertThat(answer.text(".replies .notice")).startsWith("The replies cannot be shown right now.");
        assertThat(answer.page().select("form.reply-form")).hasSize(1);
        assertThat(answer.header("Cache-Control")).isEqualTo("max-age=2");
        assertThat(answer.header("Cache-Tag")).contains("article:" + FERRY);
    }

    @Test
    void has_an_empty_thread_until_the_comment_service_has_heard_of_it() {
        COMMENTS.reset();
        var answer = reader.opens("/world/night-ferry");

        assertThat(answer.text("#replies-heading")).isEqualTo("No replies yet");
        assertThat(Samples.tagsOf(answer)).contains("thread:" + FERRY);
    }

    @Test
    void goes_on_with_a_long_thread_on_another_page() {
        COMMENTS.answers(
                "GET",
                "/api/articles/" + FERRY + "/comments?limit=100",
                200,
                "{\"count\": 2, \"next\": \"CURSOR\", \"items\": [" + Samples.comment(FIRST, "", "Grace", "First")
                        + "]}");
        COMMENTS.answers(
                "GET",
                "/api/articles/" + FERRY + "/comments?limit=100&cursor=CURSOR",
                200,
                "{\"count\": 2, \"items\": [" + Samples.comment(ANSWER, FIRST, "Ada", "Later") + "]}");

        var more = reader.opens("/world/night-ferry")
                .page()
                .select(".replies .older a")
                .attr("href");
        assertThat(more).isEqualTo("/world/night-ferry?replies=CURSOR#replies");
        assertThat(reader.opens("/world/night-ferry?replies=CURSOR").text(".thread .reply-body"))
                .isEqualTo("Later");
        assertThat(reader.opens("/world/night-ferry?replies=CURSOR").text("#replies-heading"))
                .isEqualTo("2 replies");
    }

    @Test
    void says_which_replies_were_written_before_it_was_changed() {
        COMMENTS.answers(
                "GET",
                "/api/articles/" + FERRY + "/comments",
                200,
                Samples.thread(
                        Samples.comment(FIRST, "", "Grace", "Is that so?")
                                .replace("\"articleVersion\": 1", "\"articleVersion\": 1, \"writtenBefore\": 3"),
                        Samples.comment(SECOND, "", "Ada", "Better now.")));

        var thread = reader.opens("/world/night-ferry").page();

        assertThat(thread.select("#comment-" + FIRST + " .hint").text())
                .isEqualTo("Written before the story was changed to its version 3.");
        assertThat(thread.select("#comment-" + SECOND + " .hint")).isEmpty();
    }

    @Test
    void keeps_the_place_of_a_reply_that_was_deleted_after_it_was_answered() {
        COMMENTS.answers("GET", "/api/articles/" + FERRY + "/comments", 200, """
                {"count": 1, "open": true, "items": [
                 {"id": "%s", "articleId": "%s", "status": "deleted", "depth": 0, "articleVersion": 1,
                  "submittedAt": "2026-11-24T10:00:00Z"}, %s]}""".formatted(
                        FIRST, FERRY, Samples.comment(ANSWER, FIRST, "Ada", "It is.")));

        var thread = reader.opens("/world/night-ferry").page();

        assertThat(thread.select("#comment-" + FIRST + " > .reply").text()).contains("Its writer deleted this reply.");
        assertThat(thread.select("#comment-" + FIRST + " > .reply .reply-foot")).isEmpty();
        assertThat(thread.select("#comment-" + FIRST + " #comment-" + ANSWER).text())
                .contains("It is.");
    }

    @Test
    void whose_thread_is_closed_shows_it_and_takes_no_replies() {
        COMMENTS.answers(
                "GET",
                "/api/articles/" + FERRY + "/comments",
                200,
                Samples.thread(Samples.comment(FIRST, "", "Grace", "In time."))
                        .replace("{\"count\"", "{\"open\": false, \"count\""));

        var answer = reader.opens("/world/night-ferry");

        assertThat(answer.text("#replies"))
                .contains("In time.", "This thread is closed. What was written stays to be read.");
        assertThat(answer.page().select("form.reply-form, .reply-foot [href*=reply]"))
                .isEmpty();
    }

    @Test
    void offers_to_answer_one_reply() {
        var page = reader.opens("/world/night-ferry?reply=" + FIRST).page();

        assertThat(page.select(".reply-form h3").text()).isEqualTo("Reply to Grace");
        assertThat(page.select(".reply-form [name=parent]").attr("value")).isEqualTo(FIRST);
    }

    @Test
    void ignores_an_answer_to_nobody() {
        var page = reader.opens("/world/night-ferry?reply=%22%3E%3Cscript%3E").page();

        assertThat(page.select(".reply-form h3").text()).isEqualTo("Write a reply");
        assertThat(page.select(".reply-form [name=parent]")).isEmpty();
    }

    @Test
    void passes_the_request_id_on() {
        reader.opens("/world/night-ferry", "X-Request-Id", "trail-7");

        assertThat(ARTICLES.asked()).allSatisfy(asked -> {
            assertThat(asked.header("X-request-id")).isEqualTo("trail-7");
            assertThat(asked.header("Traceparent")).isNotEmpty();
        });
    }
}
