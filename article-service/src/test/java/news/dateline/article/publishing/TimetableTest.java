package news.dateline.article.publishing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.IntStream;
import news.dateline.article.Desk;
import news.dateline.article.Desk.Answer;
import news.dateline.article.Told;
import news.dateline.article.stories.Slugs;
import news.dateline.article.stories.Stories;
import news.dateline.test.DatelineTest;
import news.dateline.test.TurnedClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.json.JsonMapper;

@DatelineTest
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(TurnedClock.class)
class TimetableTest {

    @LocalServerPort
    int port;

    @Value("${spring.kafka.bootstrap-servers}")
    String kafka;

    @Value("${dateline.topic-prefix}article-published")
    String topic;

    @Autowired
    TurnedClock clock;

    @Autowired
    Stories stories;

    @Autowired
    Publishing publishing;

    @Autowired
    Slugs slugs;

    private Desk stranger;
    private Desk reporter;
    private Desk editor;

    @BeforeEach
    void peopleComeIn() {
        stranger = Desk.ofStranger(port);
        reporter = stranger.of("reporter");
        editor = stranger.of(UUID.randomUUID(), "Eve", "editor");
    }

    private Answer schedule(Answer draft, Object publishAt) {
        return editor.post(draft.path() + "/schedule", "{\"publishAt\": \"%s\"}".formatted(publishAt));
    }

    private void awaitPublished(Answer draft) {
        await().pollInterval(Duration.ofMillis(20))
                .until(() -> stranger.get(draft.path()).status() == 200);
    }

    @Test
    void a_story_appears_at_its_time_to_the_second_and_not_before() {
        var draft = reporter.draft("On the dot");
        var time = clock.instant().plusSeconds(3);

        var scheduled = schedule(draft, time);

        assertThat(scheduled.json().get("status").stringValue()).isEqualTo("scheduled");
        await().pollInterval(Duration.ofMillis(10)).until(() -> {
            var before = clock.instant();
            var seen = stranger.get(draft.path()).status() == 200;
            assertThat(seen && clock.instant().isBefore(time)).isFalse();
            assertThat(!seen && before.isAfter(time.plusSeconds(1))).isFalse();
            return seen;
        });
        var publishedAt = Instant.parse(
                stranger.get(draft.path()).json().get("publishedAt").stringValue());
        assertThat(publishedAt).isBetween(time, time.plusSeconds(1));
    }

    @Test
    void a_story_of_next_week_is_published_by_whoever_scheduled_it_with_the_alert_that_was_asked_for() {
        var draft = reporter.draft("Next week");
        editor.post(draft.path() + "/schedule", """
                {"publishAt": "%s", "alert": {"text": "It is time"}}
                """.formatted(clock.instant().plus(Duration.ofDays(7))));
        assertThat(stranger.get(draft.path()).status()).isEqualTo(404);

        clock.turnOn(Duration.ofDays(7));

        awaitPublished(draft);
        try (var told = new Told(kafka, topic)) {
            await().until(() -> told.of(draft.id()).size() == 1);
            var event = JsonMapper.shared()
                    .readTree(new String(told.of(draft.id()).getFirst().value(), UTF_8));
            assertThat(event.get("alert").get("text").stringValue()).isEqualTo("It is time");
            assertThat(event.get("alert").get("urgency").intValue()).isEqualTo(3);
        }
        var last =
                editor.get(draft.path() + "/audit?limit=1").json().get("items").get(0);
        assertThat(last.get("act").stringValue()).isEqualTo("published");
        assertThat(last.get("by").get("name").stringValue()).isEqualTo("Eve");
    }

    @Test
    void it_is_published_once_however_many_instances_run() {
        var drafts = IntStream.range(0, 20)
                .mapToObj(number -> reporter.draft("Instance " + number))
                .toList();
        var time = clock.instant().plusSeconds(2);
        drafts.forEach(draft -> schedule(draft, time));
        var others = IntStream.range(0, 4)
                .mapToObj(_ -> new Timetable(stories, publishing, clock))
                .toList();

        others.parallelStream().forEach(Timetable::round);

        drafts.forEach(this::awaitPublished);
        others.forEach(Timetable::destroy);
        try (var told = new Told(kafka, topic)) {
            await().until(() ->
                    drafts.stream().noneMatch(draft -> told.of(draft.id()).isEmpty()));
            await().during(Duration.ofSeconds(2))
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> drafts.stream()
                            .allMatch(draft -> told.of(draft.id()).size() == 1));
        }
        for (var draft : drafts) {
            assertThat(stranger.get(draft.path()).json().get("version").intValue())
                    .isEqualTo(1);
        }
    }

    @Test
    void it_is_published_at_the_address_that_a_crash_left_reserved_for_it() {
        var draft = reporter.draft("Half published");
        slugs.reserve("Half published", UUID.fromString(draft.id()), clock.instant());
        schedule(draft, clock.instant().plusMillis(500));

        awaitPublished(draft);

        assertThat(stranger.get(draft.path()).json().get("slug").stringValue()).isEqualTo("half-published");
    }

    @Test
    void what_is_taken_off_the_schedule_or_put_off_at_the_last_moment_stays_unseen() {
        var off = reporter.draft("Taken off");
        var later = reporter.draft("Put off");
        var time = clock.instant().plusMillis(1500);
        schedule(off, time);
        schedule(later, time);
        await().during(Duration.ofMillis(800))
                .until(() -> stranger.get(off.path()).status() == 404);

        assertThat(editor.post(off.path() + "/unschedule", null)
                        .json()
                        .get("status")
                        .stringValue())
                .isEqualTo("draft");
        assertThat(schedule(later, time.plus(Duration.ofDays(365))).status()).isEqualTo(200);

        await().during(Duration.ofSeconds(2))
                .atMost(Duration.ofSeconds(10))
                .until(() -> stranger.get(off.path()).status() == 404
                        && stranger.get(later.path()).status() == 404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "2099-07-01T08:30:00+02:00[Europe/Berlin]"                  | 2099-07-01T06:30:00Z | 2099-07-01T08:30:00+02:00[Europe/Berlin]
            {"local": "2099-07-01T08:30", "zone": "America/New_York"}   | 2099-07-01T12:30:00Z | 2099-07-01T08:30:00-04:00[America/New_York]
            "2099-07-01T08:30:00-05:00"                                 | 2099-07-01T13:30:00Z |
            """)
    void a_time_may_carry_a_zone(String typed, String at, String local) {
        var draft = reporter.draft("Zoned");

        var scheduled = editor.post(draft.path() + "/schedule", "{\"publishAt\": %s}".formatted(typed));

        var standing = scheduled.json().get("standing");
        assertThat(standing.get("publishAt").stringValue()).isEqualTo(at);
        assertThat(standing.path("publishAtLocal").asString(null)).isEqualTo(local);
    }

    @Test
    void what_could_not_be_published_cannot_be_scheduled() {
        var draft = reporter.draft("Refused");
        var incomplete = reporter.post("/api/articles", "{\"headline\": \"Only that\"}");

        assertThat(schedule(draft, clock.instant().minusSeconds(1)).problem()).isEqualTo("not-ahead");
        assertThat(schedule(incomplete, clock.instant().plusSeconds(60)).problem())
                .isEqualTo("incomplete-story");
        assertThat(editor.post(draft.path() + "/schedule", "{}").faults()).containsExactly("/publishAt");
        assertThat(editor.post(draft.path() + "/schedule", null).faults()).containsExactly("/publishAt");
        assertThat(editor.post(draft.path() + "/schedule", """
                        {"publishAt": {"local": "2099-07-01T08:30", "zone": "Nowhere", "x": 1}, "alert": {}}
                        """).faults())
                .containsExactly("/publishAt/x", "/publishAt", "/alert/text");
        assertThat(reporter.post(draft.path() + "/schedule", "{}").status()).isEqualTo(403);
    }

    @Test
    void what_is_scheduled_is_published_as_it_stands() {
        var draft = reporter.draft("As it stands");
        var scheduled = schedule(draft, clock.instant().plus(Duration.ofDays(900)));

        var refused = reporter.put(draft.path(), Desk.complete("Other words"), "If-Match", scheduled.header("ETag"));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("scheduled-story");
        assertThat(editor.get("/api/articles?status=scheduled&limit=100").text())
                .contains(draft.id());
        assertThat(editor.post(draft.path() + "/publish", "{}")
                        .json()
                        .get("status")
                        .stringValue())
                .isEqualTo("published");
    }
}
