package news.dateline.gateway.cache;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpHandler;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import news.dateline.events.Event;
import news.dateline.gateway.Gateway;
import news.dateline.gateway.ServiceDouble;
import news.dateline.gateway.Stories;
import news.dateline.gateway.Topics;
import news.dateline.gateway.feed.Contact;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class APageForEverybodyTest {

    static final String LONG = "The harbour council voted on Tuesday. ".repeat(50);

    static final Topics topics = new Topics();
    static final ServiceDouble site = new ServiceDouble("site");
    static final ServiceDouble articles = new ServiceDouble("articles");
    static Gateway gateway;

    final UUID story = UUID.randomUUID();
    final String section = "section" + Long.toString(story.getLeastSignificantBits() >>> 1, 36);
    final String page = "/" + section + "/fire";

    @BeforeAll
    static void start() {
        topics.createAll();
        gateway = gateway();
    }

    static Gateway gateway() {
        var settings = new HashMap<>(topics.settings());
        settings.put("dateline.services.site", site.url().toString());
        settings.put("dateline.services.article", articles.url().toString());
        settings.put("dateline.cache.largest", "100KB");
        var made = Gateway.with(settings);
        await().until(() -> made.bean(Contact.class).holds());
        return made;
    }

    @AfterAll
    static void stop() {
        gateway.close();
        site.close();
        articles.close();
        topics.close();
    }

    @BeforeEach
    void forget() {
        site.forget();
        articles.forget();
        site.behave(story(LONG));
        articles.behave(story("{}"));
    }

    private HttpHandler story(String text) {
        return tagged("article:" + story + " section:" + section + " thread:" + story, text);
    }

    private static HttpHandler tagged(String tags, String text) {
        return exchange -> {
            exchange.getResponseHeaders().set("Cache-Tag", tags);
            exchange.getResponseHeaders().set("Cache-Control", "no-cache");
            ServiceDouble.answer(exchange, 200, "text/html;charset=UTF-8", text);
        };
    }

    private static void happens(Event event) {
        var before = gateway.bean(Purges.class).count();
        topics.tell(event);
        await().until(() -> gateway.bean(Purges.class).count() > before);
    }

    @Test
    void is_made_once_for_all_who_read_it() {
        var first = gateway.get(page);
        var second = gateway.get(page);

        assertThat(first.body()).isEqualTo(LONG).isEqualTo(second.body());
        assertThat(status(first)).isEqualTo("Dateline; fwd=uri-miss; stored");
        assertThat(status(second)).isEqualTo("Dateline; hit");
        assertThat(second.headers().firstValue("Age")).isPresent();
        assertThat(second.headers().firstValue("Cache-Control")).hasValue("no-cache");
        assertThat(second.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(site.seen()).hasSize(1);
    }

    @Test
    void passes_through_the_door_like_any_other_answer() {
        gateway.get(page);
        var hit = gateway.get(page, "X-Request-Id", "mine");

        assertThat(status(hit)).isEqualTo("Dateline; hit");
        assertThat(hit.headers().firstValue("X-Request-Id")).hasValue("mine");
        assertThat(hit.headers().map())
                .containsKeys("content-security-policy", "x-content-type-options", "ratelimit", "ratelimit-policy");
        assertThat(site.last().headers()).doesNotContainValue(List.of("mine"));
    }

    @Test
    void is_made_anew_once_the_story_changed() {
        gateway.get(page);
        site.behave(story("It is out."));

        happens(Stories.updated(story, section));

        var after = gateway.get(page);
        assertThat(after.body()).isEqualTo("It is out.");
        assertThat(status(after)).isEqualTo("Dateline; fwd=stale; stored");
        assertThat(status(gateway.get(page))).isEqualTo("Dateline; hit");
    }

    @Test
    void is_not_made_anew_for_what_it_does_not_show() {
        gateway.get(page);

        happens(Stories.updated(UUID.randomUUID(), "elsewhere"));
        happens(Stories.commented(UUID.randomUUID()));

        assertThat(status(gateway.get(page))).isEqualTo("Dateline; hit");
    }

    @Test
    void that_is_a_list_is_made_anew_when_a_story_joins_it() {
        site.behave(tagged("section:" + section, "nothing yet"));
        gateway.get("/" + section);
        site.behave(tagged("section:" + section + " article:" + story, "Fire"));

        happens(Stories.published(story, section));

        assertThat(gateway.get("/" + section).body()).isEqualTo("Fire");
    }

    @Test
    void shows_a_reply_that_was_published() {
        gateway.get(page);
        site.behave(story("with a reply"));

        happens(Stories.commented(story));

        assertThat(gateway.get(page).body()).isEqualTo("with a reply");
    }

    @Test
    void is_not_sent_again_to_whoever_has_it() {
        var etag = gateway.get(page).headers().firstValue("ETag").orElseThrow();

        var again = gateway.get(page, "If-None-Match", "\"other\", W/" + etag);

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.headers().firstValue("ETag")).hasValue(etag);
        assertThat(gateway.get(page, "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
    }

    @Test
    void is_compressed_for_whoever_understands_it() throws Exception {
        var plain = gateway.get(page);
        var packed = bytes("gzip, br");

        assertThat(packed.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(packed.headers().firstValue("Vary")).hasValue("Accept-Encoding");
        assertThat(packed.headers().firstValue("ETag"))
                .isNotEqualTo(plain.headers().firstValue("ETag"));
        assertThat(packed.body()).hasSizeLessThan(LONG.length() / 4);
        assertThat(new String(new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes(), UTF_8))
                .isEqualTo(LONG);
        assertThat(bytes("gzip;q=0").headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(site.seen()).hasSize(1);
        assertThat(site.last().header("Accept-Encoding")).isEmpty();
    }

    private HttpResponse<byte[]> bytes(String acceptEncoding) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(gateway.at(page))
                            .header("Accept-Encoding", acceptEncoding)
                            .build(),
                    BodyHandlers.ofByteArray());
        }
    }

    @Test
    void has_a_head_that_tells_how_long_it_is() {
        gateway.get(page);

        var head = gateway.send("HEAD", page, null);

        assertThat(status(head)).isEqualTo("Dateline; hit");
        assertThat(head.headers().firstValueAsLong("Content-Length")).hasValue(LONG.length());
        assertThat(head.body()).isEmpty();
    }

    @Test
    void is_the_same_whoever_asks_and_is_asked_for_without_a_name() {
        gateway.get(page, "Cookie", "other=1; DATELINE_SESSION=somebody", "If-None-Match", "\"old\"");

        assertThat(site.last().header("Cookie")).isEmpty();
        assertThat(site.last().header("If-None-Match")).isEmpty();
        assertThat(status(gateway.get(page))).isEqualTo("Dateline; hit");
    }

    @Test
    void of_the_api_is_for_those_without_a_name_only() {
        var path = "/api/articles/" + story;
        gateway.get(path);
        assertThat(status(gateway.get(path))).isEqualTo("Dateline; hit");

        articles.behave(story("{\"working\": \"copy\"}"));
        var editors = gateway.get(path, "Authorization", "Bearer of-an-editor");

        assertThat(editors.body()).contains("working");
        assertThat(editors.headers().firstValue("Cache-Status")).isEmpty();
        assertThat(gateway.get(path).body()).isEqualTo("{}");
    }

    @Test
    void is_only_what_a_service_says_may_be_kept() {
        site.behave(exchange -> ServiceDouble.answer(exchange, 200, "text/plain", "yours alone"));

        gateway.get(page);
        var again = gateway.get(page);

        assertThat(again.body()).isEqualTo("yours alone");
        assertThat(again.headers().firstValue("Cache-Status")).isEmpty();
        assertThat(site.seen()).hasSize(2);
    }

    @Test
    void too_large_to_be_kept_is_passed_on_as_it_comes() {
        var large = "x".repeat(200_000);
        site.behave(story(large));

        assertThat(gateway.get(page).body()).isEqualTo(large);
        assertThat(gateway.get(page).body()).isEqualTo(large);
        assertThat(site.seen()).hasSize(3); // once in vain
    }

    @Test
    void is_asked_for_once_however_many_want_it_at_the_same_time() {
        var release = holdTheSite(story(LONG));
        var readers = IntStream.range(0, 20)
                .mapToObj(reader -> CompletableFuture.supplyAsync(() -> gateway.get(page)))
                .toList();
        await().until(() -> site.seen().size() == 1);

        release.countDown();

        assertThat(readers)
                .allSatisfy(reader -> assertThat(reader.join().body()).isEqualTo(LONG));
        assertThat(site.seen()).hasSize(1);
    }

    @Test
    void is_made_for_the_others_when_the_one_who_asked_first_leaves() throws IOException {
        var release = holdTheSite(story(LONG));
        try (var leaving = new Socket("127.0.0.1", gateway.at("/").getPort())) {
            leaving.getOutputStream().write(("GET " + page + " HTTP/1.1\r\nHost: a\r\n\r\n").getBytes(UTF_8));
            await().until(() -> site.seen().size() == 1);
        }
        var staying = CompletableFuture.supplyAsync(() -> gateway.get(page));

        release.countDown();

        assertThat(staying.join().body()).isEqualTo(LONG);
        assertThat(site.seen()).hasSize(1);
    }

    @Test
    void that_was_begun_before_a_change_is_given_to_those_who_asked_before_it_and_not_kept() {
        var release = holdTheSite(story("before"));
        var early = CompletableFuture.supplyAsync(() -> gateway.get(page));
        await().until(() -> site.seen().size() == 1);

        happens(Stories.updated(story, section));
        release.countDown();

        assertThat(early.join().body()).isEqualTo("before");
        assertThat(status(early.join())).isEqualTo("Dateline; fwd=uri-miss");
        site.behave(story("after"));
        assertThat(gateway.get(page).body()).isEqualTo("after");
    }

    @Test
    void that_was_begun_before_a_change_is_not_given_to_those_who_asked_after_it() {
        var release = holdTheSite(story("before"));
        var early = CompletableFuture.supplyAsync(() -> gateway.get(page));
        await().until(() -> site.seen().size() == 1);

        happens(Stories.updated(story, section));
        site.behave(story("after"));
        var late = whoWaitsForAnothers();
        release.countDown();

        assertThat(early.join().body()).isEqualTo("before");
        assertThat(late.join().body()).isEqualTo("after");
        assertThat(status(gateway.get(page))).isEqualTo("Dateline; hit");
    }

    @Test
    void whose_parts_are_known_keeps_nobody_waiting_who_asks_after_a_change() {
        gateway.get(page);
        happens(Stories.updated(story, section));
        var release = holdTheSite(story("before"));
        var early = CompletableFuture.supplyAsync(() -> gateway.get(page));
        await().until(() -> site.seen().size() == 2);

        happens(Stories.updated(story, section));
        site.behave(story("after"));

        assertThat(gateway.get(page).body()).isEqualTo("after");
        release.countDown();
        assertThat(early.join().body()).isEqualTo("before");
        assertThat(gateway.get(page).body()).isEqualTo("after");
    }

    @Test
    void is_asked_for_once_whatever_else_changes_meanwhile() {
        var release = holdTheSite(story(LONG));
        var early = CompletableFuture.supplyAsync(() -> gateway.get(page));
        await().until(() -> site.seen().size() == 1);
        happens(Stories.updated(UUID.randomUUID(), "elsewhere"));

        var late = whoWaitsForAnothers();
        release.countDown();

        assertThat(early.join().body()).isEqualTo(LONG);
        assertThat(late.join().body()).isEqualTo(LONG);
        assertThat(site.seen()).hasSize(1);
    }

    @Test
    void is_given_as_it_last_was_while_its_service_is_in_trouble() {
        gateway.get(page);
        site.behave(exchange -> ServiceDouble.answer(exchange, 503, "text/html", "away"));
        happens(Stories.updated(story, section));

        var last = gateway.get(page);

        assertThat(last.statusCode()).isEqualTo(200);
        assertThat(last.body()).isEqualTo(LONG);
        assertThat(status(last)).isEqualTo("Dateline; fwd=stale; fwd-status=503; detail=last-good");
        site.behave(story("back"));
        assertThat(gateway.get(page).body()).isEqualTo("back");
    }

    @Test
    void is_never_given_again_once_its_story_was_withdrawn() {
        gateway.get(page);
        site.behave(tagged("section:" + section + " article:" + story, "a list with it"));
        gateway.get("/" + section);
        site.behave(exchange -> ServiceDouble.answer(exchange, 503, "text/html", "away"));

        happens(Stories.withdrawn(story, section));

        assertThat(gateway.get(page).statusCode()).isEqualTo(503);
        assertThat(gateway.get("/" + section).statusCode()).isEqualTo(503);
    }

    /// As article-service tags it: `front`, for a story that joins, and each story that it shows.
    private void feedHas(String text) {
        articles.behave(tagged("front article:" + story, text));
    }

    static List<Arguments> whatChangesAFeed() {
        return List.of(
                Arguments.of("another story is published", (Function<UUID, Event>)
                        _ -> Stories.published(UUID.randomUUID(), "elsewhere")),
                Arguments.of("a story is corrected", (Function<UUID, Event>) id -> Stories.updated(id, "world")),
                Arguments.of("a story is withdrawn", (Function<UUID, Event>) id -> Stories.withdrawn(id, "world")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("whatChangesAFeed")
    void that_programs_follow_comes_from_memory_until_it_changes(String what, Function<UUID, Event> change) {
        var feed = "/feeds/" + section + "/latest.atom";
        feedHas("before");
        gateway.get(feed);
        var hit = gateway.get(feed, "Cookie", "DATELINE_SESSION=x");
        assertThat(hit.body()).isEqualTo("before");
        assertThat(status(hit)).isEqualTo("Dateline; hit");
        var etag = hit.headers().firstValue("ETag").orElseThrow();
        assertThat(gateway.get(feed, "If-None-Match", etag).statusCode()).isEqualTo(304);
        assertThat(articles.seen()).hasSize(1);

        feedHas("after");
        happens(change.apply(story));

        assertThat(gateway.get(feed, "If-None-Match", etag).body()).isEqualTo("after");
        assertThat(status(gateway.get(feed))).isEqualTo("Dateline; hit");
        assertThat(articles.seen()).hasSize(2);
    }

    @Test
    void that_is_a_picture_may_be_kept_by_browsers_for_ever_and_here_until_its_story_goes() {
        var picture = "/media/" + story + "/320.jpg";
        articles.behave(exchange -> {
            exchange.getResponseHeaders().set("Cache-Tag", "article:" + story);
            exchange.getResponseHeaders().set("Cache-Control", "max-age=31536000, public, immutable");
            ServiceDouble.answer(exchange, 200, "image/jpeg", "a picture");
        });
        gateway.get(picture);
        var hit = gateway.get(picture, "Cookie", "DATELINE_SESSION=x");
        assertThat(status(hit)).isEqualTo("Dateline; hit");
        assertThat(hit.headers().firstValue("Cache-Control")).hasValue("max-age=31536000, public, immutable");
        assertThat(articles.seen()).hasSize(1);

        articles.behave(exchange -> ServiceDouble.answer(exchange, 503, "application/problem+json", "{}"));
        happens(Stories.withdrawn(story, section));

        assertThat(gateway.get(picture).statusCode()).isEqualTo(503);
    }

    @Test
    void that_is_gone_is_not_given_as_it_last_was() {
        gateway.get(page);
        site.behave(exchange -> ServiceDouble.answer(exchange, 404, "text/html", "gone"));
        happens(Stories.updated(story, section));
        assertThat(gateway.get(page).statusCode()).isEqualTo(404);

        site.behave(exchange -> ServiceDouble.answer(exchange, 503, "text/html", "away"));
        assertThat(gateway.get(page).statusCode()).isEqualTo(503);
    }

    @Test
    void is_asked_for_each_time_by_a_gateway_that_cannot_hear_of_changes() {
        try (var deaf = Gateway.with(Map.of("dateline.services.site", site.url().toString()))) {
            deaf.get(page);
            var again = deaf.get(page);

            assertThat(status(again)).isEqualTo("Dateline; fwd=stale; stored");
            assertThat(site.seen()).hasSize(2);

            site.behave(exchange -> ServiceDouble.answer(exchange, 503, "text/html", "away"));
            assertThat(deaf.get(page).statusCode())
                    .as("it may have been withdrawn, and nobody heard of it")
                    .isEqualTo(503);
        }
    }

    @Test
    void can_be_counted() {
        gateway.get(page);
        gateway.get(page);

        assertThat(counted("hit")).isPositive();
        assertThat(gateway.bean(MeterRegistry.class)
                        .get("dateline.cache.size")
                        .gauge()
                        .value())
                .isPositive();
    }

    private static double counted(String outcome) {
        return gateway.bean(MeterRegistry.class)
                .get("dateline.cache.requests")
                .tag("outcome", outcome)
                .counter()
                .count();
    }

    /// A reader who by now waits for what another has asked for.
    private CompletableFuture<HttpResponse<String>> whoWaitsForAnothers() {
        var before = counted("waited");
        var reader = CompletableFuture.supplyAsync(() -> gateway.get(page));
        await().until(() -> counted("waited") > before);
        return reader;
    }

    /// The first request gets its answer once the latch is down; those after it, at once.
    private static CountDownLatch holdTheSite(HttpHandler held) {
        var release = new CountDownLatch(1);
        var late = ServiceDouble.heldBy(release, held);
        var requests = new AtomicInteger();
        site.behave(exchange -> (requests.getAndIncrement() == 0 ? late : held).handle(exchange));
        return release;
    }

    private static String status(HttpResponse<?> answer) {
        return answer.headers().firstValue("Cache-Status").orElse("none");
    }
}
