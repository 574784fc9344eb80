package news.dateline.article.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import news.dateline.article.Desk;
import news.dateline.article.Desk.Answer;
import news.dateline.article.imaging.SomePictures;
import news.dateline.test.DatelineTest;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import tools.jackson.databind.JsonNode;

@DatelineTest
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class PicturesTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /// No two of the tests send the same picture.
    private static final AtomicInteger SHADES = new AtomicInteger(new Random().nextInt(1 << 20));

    @LocalServerPort
    int port;

    @Autowired
    MongoOperations store;

    @Autowired
    Sweep sweep;

    @Autowired
    Uploads uploads;

    @Autowired
    Uploading uploading;

    private Desk stranger;
    private Desk reporter;
    private Desk editor;

    @BeforeEach
    void peopleComeIn() {
        stranger = Desk.ofStranger(port);
        reporter = stranger.of("reporter");
        editor = stranger.of("editor");
    }

    private static byte[] another() {
        var picture = SomePictures.drawn(700, 350, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(0, 0, SHADES.incrementAndGet());
        return SomePictures.written(picture, "png");
    }

    private Answer uploaded() {
        var answer = reporter.postBytes("/api/media", "image/png", another());
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer;
    }

    private static String shown(Answer picture) {
        return "{\"id\": \"%s\", \"alt\": \"A red corner.\", \"credit\": \"Ada / Dateline\"}".formatted(picture.id());
    }

    private static String storyWith(String headline, String picture) {
        return Desk.complete(headline).replace("\"urgency\"", "\"picture\": " + picture + ", \"urgency\"");
    }

    private Answer drafted(String headline, String picture) {
        var draft = reporter.post("/api/articles", storyWith(headline, picture));
        assertThat(draft.status()).as(draft.text()).isEqualTo(201);
        return draft;
    }

    private Answer published(String headline, Answer picture) {
        var story = editor.post(drafted(headline, shown(picture)).path() + "/publish", "{}");
        assertThat(story.status()).as(story.text()).isEqualTo(200);
        return story;
    }

    private static String url(Answer picture) {
        return picture.json().get("url").stringValue();
    }

    private HttpResponse<byte[]> fetched(String path, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HTTP.send(request.build(), BodyHandlers.ofByteArray());
    }

    private void assertUnseen(Answer picture) {
        for (var reader : List.of(stranger, stranger.of("reader"), stranger.of("moderator"), reporter, editor)) {
            for (var rendition : picture.json().get("renditions")) {
                var answer = reader.get(rendition.get("url").stringValue());
                assertThat(answer.status()).isEqualTo(404);
                assertThat(answer.header("Cache-Control")).doesNotContain("max-age=31536000");
            }
        }
    }

    @Test
    void that_was_sent_is_there_at_the_widths_of_screens() {
        var picture = uploaded();

        assertThat(picture.id()).matches("[0-9a-f]{64}");
        assertThat(picture.header("Location")).isEqualTo("/api/media/" + picture.id());
        assertThat(picture.json().get("width").asInt()).isEqualTo(700);
        assertThat(picture.json().get("height").asInt()).isEqualTo(350);
        assertThat(picture.json()
                        .get("renditions")
                        .valueStream()
                        .map(rendition -> rendition.get("width").asInt()))
                .containsExactly(320, 640, 700);
        assertThat(url(picture)).isEqualTo("/media/" + picture.id() + "/700.jpg");
        assertThat(reporter.get("/api/media/" + picture.id()).json()).isEqualTo(picture.json());
        assertThat(editor.get("/api" + url(picture)).status()).isEqualTo(200);
        assertThat(editor.get("/api" + url(picture)).header("Cache-Control")).contains("private");
    }

    @Test
    void that_is_sent_again_is_the_same_one_whoever_sends_it_and_whatever_it_is_called() {
        var file = another();

        var first = reporter.postBytes("/api/media", "image/png", file);
        var again = editor.postBytes("/api/media", "application/json", file);
        var once = reporter.postBytes("/api/media", "multipart/form-data", file);
        var asCurlSaysIt = reporter.postBytes("/api/media", "application/x-www-form-urlencoded", file);

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).as(again.text()).isEqualTo(200);
        assertThat(once.status()).as(once.text()).isEqualTo(200);
        assertThat(asCurlSaysIt.status()).as(asCurlSaysIt.text()).isEqualTo(200);
        assertThat(again.json()).isEqualTo(first.json());
    }

    @Test
    void that_is_sent_by_many_at_once_is_made_once() throws Exception {
        var file = another();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = IntStream.range(0, 6)
                    .mapToObj(_ -> CompletableFuture.supplyAsync(
                            () -> reporter.postBytes("/api/media", "image/png", file)
                                    .status(),
                            people))
                    .toList();

            assertThat(answers.stream().map(CompletableFuture::join))
                    .containsOnlyOnce(201)
                    .isSubsetOf(200, 201, 503);
        }
        assertThat(reporter.postBytes("/api/media", "image/png", file).status()).isEqualTo(200);
    }

    @Test
    void is_taken_from_the_newsroom_alone() {
        var file = another();
        var picture = uploaded();

        assertThat(stranger.postBytes("/api/media", "image/png", file).status()).isEqualTo(401);
        for (var role : List.of("reader", "moderator", "ops")) {
            assertThat(stranger.of(role)
                            .postBytes("/api/media", "image/png", file)
                            .status())
                    .isEqualTo(403);
            assertThat(stranger.of(role).get("/api/media/" + picture.id()).status())
                    .isEqualTo(403);
            assertThat(stranger.of(role).get("/api" + url(picture)).status()).isEqualTo(403);
        }
        assertThat(stranger.get("/api" + url(picture)).status()).isEqualTo(401);
    }

    @Test
    void that_is_none_or_is_too_large_is_refused_with_its_reason() {
        assertThat(reporter.postBytes("/api/media", "image/png", "<svg/>".getBytes())
                        .problem())
                .isEqualTo("unknown-picture-format");
        assertThat(reporter.postBytes("/api/media", "image/png", SomePictures.boastfulPng(60_000, 60_000))
                        .problem())
                .isEqualTo("too-many-pixels");
        assertThat(reporter.postBytes(
                                "/api/media", "image/jpeg", java.util.Arrays.copyOf(SomePictures.jpeg(300, 200), 900))
                        .problem())
                .isEqualTo("broken-picture");
        assertThat(reporter.postBytes("/api/media", "image/png", new byte[0]).problem())
                .isEqualTo("unknown-picture-format");
        assertThat(reporter.postBytes("/api/articles", "application/json", new byte[3 * 1024 * 1024])
                        .problem())
                .isEqualTo("body-too-large");
    }

    @Test
    void that_a_story_shows_is_told_with_it() {
        var picture = uploaded();
        var draft = drafted("With a picture", shown(picture));

        var told = draft.json().get("picture");
        assertThat(told.get("alt").stringValue()).isEqualTo("A red corner.");
        assertThat(told.get("renditions")).isEqualTo(picture.json().get("renditions"));

        var saved = reporter.put(
                draft.path(),
                Desk.complete("Sent back").replace("\"urgency\"", "\"picture\": " + told + ", \"urgency\""),
                "If-Match",
                draft.header("ETag"));
        assertThat(saved.json().get("picture")).isEqualTo(told);
    }

    @Test
    void that_a_story_cannot_show_is_a_fault_of_a_field() {
        var picture = uploaded();

        assertThat(reporter.post("/api/articles", storyWith("x", "{\"alt\": \"a\"}"))
                        .faults())
                .containsExactly("/picture/id");
        assertThat(reporter.post("/api/articles", storyWith("x", "{\"id\": \"" + "0".repeat(64) + "\"}"))
                        .faults())
                .containsExactly("/picture/id");
        assertThat(reporter.post(
                                "/api/articles",
                                storyWith(
                                        "x",
                                        "{\"id\": \"%s\", \"alt\": \"%s\", \"credits\": \"a\"}"
                                                .formatted(picture.id(), "a".repeat(501))))
                        .faults())
                .containsExactlyInAnyOrder("/picture/alt", "/picture/credits");
        assertThat(reporter.post("/api/articles", storyWith("x", "\"" + picture.id() + "\""))
                        .faults())
                .containsExactly("/picture");
    }

    @Test
    void is_published_with_its_alternative_text_and_its_credit_or_not_at_all() {
        var picture = uploaded();
        var draft = drafted("Without its words", "{\"id\": \"%s\"}".formatted(picture.id()));

        var refused = editor.post(draft.path() + "/publish", "{}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problem()).isEqualTo("incomplete-story");
        assertThat(refused.faults()).containsExactly("/picture/alt", "/picture/credit");
        assertThat(editor.post(draft.path() + "/schedule", "{\"publishAt\": \"2099-01-01T00:00:00Z\"}")
                        .faults())
                .containsExactly("/picture/alt", "/picture/credit");
        assertUnseen(picture);

        var story = published("With its words", uploaded());
        var corrected = editor.post(
                story.path() + "/correct",
                "{\"picture\": {\"id\": \"%s\", \"alt\": \"a\"}, \"reason\": \"Another.\"}".formatted(picture.id()));
        assertThat(corrected.faults()).containsExactly("/picture/credit");
    }

    @Test
    void is_given_to_readers_for_ever_once_a_story_shows_it() throws Exception {
        var picture = uploaded();
        var story = published("Shown to all", picture);

        for (var rendition : stranger.get(story.path()).json().get("picture").get("renditions")) {
            assertIsGivenForEver(rendition, story);
        }
        var etag = fetched(url(picture)).headers().firstValue("ETag").orElseThrow();
        assertThat(fetched(url(picture), "If-None-Match", etag).statusCode()).isEqualTo(304);
        assertThat(stranger.head(url(picture)).status()).isEqualTo(200);
        for (var wrong : List.of("/701.jpg", "/700.png", "/0.jpg", "/..%2f", "/a")) {
            assertThat(stranger.get("/media/" + picture.id() + wrong).status()).isBetween(400, 404);
        }
    }

    private void assertIsGivenForEver(JsonNode rendition, Answer story) throws Exception {
        var answer = fetched(rendition.get("url").stringValue());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("max-age=31536000, public, immutable");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("image/jpeg");
        assertThat(answer.headers().firstValue("Cache-Tag")).hasValue("article:" + story.id());
        var read = ImageIO.read(new ByteArrayInputStream(answer.body()));
        assertThat(read.getWidth()).isEqualTo(rendition.get("width").asInt());
        assertThat(read.getHeight()).isEqualTo(rendition.get("height").asInt());
    }

    @Test
    void of_what_is_not_published_is_not_there_for_readers() {
        var picture = uploaded();
        assertUnseen(picture);

        var draft = drafted("Not yet", shown(picture));
        assertUnseen(picture);
        reporter.post(draft.path() + "/submit", null);
        editor.post(draft.path() + "/approve", null);
        assertUnseen(picture);
        editor.post(draft.path() + "/schedule", "{\"publishAt\": \"2099-01-01T00:00:00Z\"}");
        assertUnseen(picture);
    }

    @Test
    void under_embargo_is_kept_back_by_the_way_to_the_store() {
        var picture = uploaded();
        var story = published("Ahead of its time", picture);
        assertThat(stranger.get(url(picture)).status()).isEqualTo(200);

        store.updateFirst(
                Query.query(Criteria.where("_id").is(UUID.fromString(story.id()))),
                new Update().set("state.embargoUntil", Date.from(Instant.parse("2099-07-01T06:00:00Z"))),
                "articles");

        assertUnseen(picture);
    }

    @Test
    void of_a_working_copy_is_seen_once_readers_are_given_it_and_the_one_before_it_no_more() {
        var before = uploaded();
        var after = uploaded();
        var story = published("The wrong man", before);

        editor.put(story.path(), storyWith("The wrong man", shown(after)), "If-Match", story.header("ETag"));
        assertThat(stranger.get(url(before)).status()).isEqualTo(200);
        assertUnseen(after);

        var corrected = editor.post(story.path() + "/correct", "{\"reason\": \"It showed somebody else.\"}");
        assertThat(corrected.status()).as(corrected.text()).isEqualTo(200);
        assertThat(stranger.get(url(after)).status()).isEqualTo(200);
        assertUnseen(before);
    }

    @Test
    void of_a_withdrawn_story_leaves_with_it_unless_another_shows_it_too() {
        var picture = uploaded();
        var story = published("Made up", picture);
        var other = published("Not made up", picture);

        editor.post(story.path() + "/withdraw", "{\"reason\": \"It never happened.\"}");
        assertThat(stranger.get(url(picture)).status()).isEqualTo(200);
        assertThat(stranger.get(url(picture)).header("Cache-Tag")).isEqualTo("article:" + other.id());

        editor.post(other.path() + "/withdraw", "{\"reason\": \"That neither.\"}");
        assertUnseen(picture);
    }

    @Test
    void in_the_body_of_a_story_is_treated_like_the_one_that_it_opens_with() {
        var picture = uploaded();
        var body = "<p>a</p><figure><img src='%s' alt='A quay'><figcaption>Ben</figcaption></figure>"
                .formatted(url(picture));
        var draft = reporter.post("/api/articles", Desk.complete("A long read").replace("<p>At length.</p>", body));
        assertThat(draft.status()).as(draft.text()).isEqualTo(201);
        assertThat(draft.json().at("/figures/0/renditions"))
                .isEqualTo(picture.json().get("renditions"));
        assertUnseen(picture);

        var story = editor.post(draft.path() + "/publish", "{}");
        assertThat(stranger.get(url(picture)).header("Cache-Tag")).isEqualTo("article:" + story.id());
        assertThat(stranger.get("/api/articles?limit=100").text()).doesNotContain(picture.id());

        editor.post(story.path() + "/withdraw", "{\"reason\": \"x\"}");
        assertUnseen(picture);
    }

    @Test
    void in_the_body_of_a_story_is_one_that_was_uploaded_with_its_text_and_its_credit() {
        var strange = "<figure><img src='/media/%s/320.jpg'></figure>".formatted("0".repeat(64));
        assertThat(reporter.post("/api/articles", Desk.complete("x").replace("<p>At length.</p>", strange))
                        .faults())
                .containsExactly("/body");

        var bare = "<figure><img src='%s'></figure>".formatted(url(uploaded()));
        var draft = reporter.post("/api/articles", Desk.complete("Bare").replace("<p>At length.</p>", bare));
        assertThat(editor.post(draft.path() + "/publish", "{}").faults())
                .containsExactly("/figures/0/alt", "/figures/0/credit");
    }

    private Sweep sweepIn(Duration time) {
        return new Sweep(uploads, uploading, Clock.offset(Clock.systemUTC(), time));
    }

    @Test
    void that_no_story_ever_had_is_forgotten_after_a_week_with_its_files() {
        var unused = uploaded();
        var used = uploaded();
        drafted("Begun", shown(used));

        sweepIn(Duration.ofDays(6)).round();
        assertThat(reporter.get("/api/media/" + unused.id()).status()).isEqualTo(200);
        var files = store.count(new Query(), Document.class, "pictures.files");

        sweepIn(Duration.ofDays(8)).round();
        assertThat(reporter.get("/api/media/" + unused.id()).status()).isEqualTo(404);
        assertThat(reporter.get("/api/media/" + used.id()).status()).isEqualTo(200);
        assertThat(editor.get("/api" + url(used)).status()).isEqualTo(200);
        assertThat(store.count(new Query(), Document.class, "pictures.files")).isLessThanOrEqualTo(files - 3);
    }

    @Test
    void that_waits_to_be_used_is_one_of_a_hundred_of_its_sender_at_most() {
        var hoarder = stranger.of(UUID.randomUUID(), "Hoarder", "reporter");
        for (var count = 0; count < 100; count++) {
            assertThat(hoarder.postBytes("/api/media", "image/png", tiny()).status())
                    .isEqualTo(201);
        }
        assertThat(hoarder.postBytes("/api/media", "image/png", tiny()).problem())
                .isEqualTo("too-many-unused-pictures");
        assertThat(reporter.postBytes("/api/media", "image/png", tiny()).status())
                .isEqualTo(201);
    }

    private static byte[] tiny() {
        var picture = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(0, 0, SHADES.incrementAndGet());
        return SomePictures.written(picture, "png");
    }

    @Test
    void whose_making_a_crash_broke_off_is_made_anew() {
        var file = another();
        var first = reporter.postBytes("/api/media", "image/png", file);
        store.updateFirst(
                Query.query(Criteria.where("_id").is(first.id())),
                new Update()
                        .set("isWhole", false)
                        .set("unusedSince", Date.from(Instant.now().minusSeconds(300))),
                "pictures");
        assertThat(reporter.get("/api/media/" + first.id()).status()).isEqualTo(404);

        assertThat(reporter.postBytes("/api/media", "image/png", file).status()).isEqualTo(201);
        assertThat(editor.get("/api" + url(first)).status()).isEqualTo(200);
    }
}
