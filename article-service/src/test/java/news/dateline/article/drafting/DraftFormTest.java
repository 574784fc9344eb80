package news.dateline.article.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import news.dateline.article.story.Byline;
import news.dateline.article.story.Content;
import news.dateline.article.story.Dateline;
import news.dateline.article.story.Picture;
import news.dateline.article.story.Picture.Size;
import news.dateline.article.story.Tag;
import news.dateline.web.FieldFault;
import news.dateline.web.ProblemException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class DraftFormTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Picture UPLOADED = new Picture(
            "a".repeat(64), "image/jpeg", "jpg", List.of(new Size(320, 200), new Size(500, 313)), null, null, null);
    private static final Function<String, Optional<Picture>> PICTURES =
            id -> Optional.of(UPLOADED).filter(picture -> picture.id().equals(id));

    private static Content read(String json) {
        return DraftRequest.read(JSON.readTree(json), null, PICTURES)
                .manuscript()
                .content();
    }

    private static List<String> faultsOf(String json, @Nullable String key) {
        return catchThrowableOfType(ProblemException.class, () -> DraftRequest.read(JSON.readTree(json), key, PICTURES))
                .faults()
                .stream()
                .map(FieldFault::pointer)
                .toList();
    }

    private static String with(String field, Object value) {
        return JSON.writeValueAsString(Collections.singletonMap(field, value));
    }

    @Test
    void a_draft_may_begin_with_nothing() {
        assertThat(read("{}"))
                .isEqualTo(new Content(
                        null, null, null, null, null, null, List.of(), 5, "en", List.of(), null, List.of()));
    }

    @Test
    void what_is_written_is_kept_in_normal_form() {
        var content = read("""
                {"headline": " Sto\\u0308re speaks ", "standfirst": "In Oslo.", "byline": "Ada", "urgency": 1,
                 "dateline": {"place": "Oslo", "country": "NO", "agency": "AP",
                              "filedAt": "2026-03-02T07:30:00.123456+01:00", "language": "nb-no"},
                 "bylines": [{"name": " Ada Byron "}, {"name": "Sto\\u0308re", "role": "photographs"}],
                 "body": "<p onclick='x()'>Hello</p>", "section": "world", "tags": ["Kosovo", "kosovo"],
                 "language": "en-gb"}
                """);

        assertThat(content)
                .isEqualTo(new Content(
                        "Störe speaks",
                        "In Oslo.",
                        "Ada",
                        new Dateline("Oslo", "NO", "AP", Instant.parse("2026-03-02T06:30:00.123Z"), "nb-NO"),
                        "<p>Hello</p>",
                        "world",
                        List.of(new Tag("Kosovo", "kosovo")),
                        1,
                        "en-GB",
                        List.of(new Byline("Ada Byron", null), new Byline("Störe", "photographs")),
                        null,
                        List.of()));
    }

    @Test
    void what_the_service_said_itself_may_come_back_and_means_nothing() {
        assertThat(read("""
                {"id": "x", "status": "published", "version": 3, "slug": "s", "url": "/a/s", "createdAt": "",
                 "updatedAt": "", "publishedAt": "", "author": {"id": "x", "name": "y"}, "direction": "rtl",
                 "related": {"pinned": ["x"]}}
                """)).isEqualTo(read("{}"));
    }

    @Test
    void a_body_that_says_nothing_is_none() {
        assertThat(read("{\"body\": \"<p> </p><script>alert(1)</script>\"}").body())
                .isNull();
    }

    private static String shown() {
        return UPLOADED.path(UPLOADED.largest());
    }

    @Test
    void pictures_are_what_was_uploaded_with_the_words_that_stand_there() {
        var content = read("""
                {"picture": {"id": "%s", "alt": " A quay ", "caption": "c", "width": 5},
                 "body": "<figure><img src='%s' alt='A tram'><figcaption>Ben</figcaption></figure>"}
                """.formatted(UPLOADED.id(), shown()));

        assertThat(content.picture()).isEqualTo(UPLOADED.saying("A quay", null, "c"));
        assertThat(content.figures()).containsExactly(UPLOADED.saying("A tram", "Ben", null));
    }

    static Stream<Arguments> faulty() {
        return Stream.of(
                arguments("[]", List.of("")),
                arguments(with("headline", ""), List.of("/headline")),
                arguments(with("headline", "  "), List.of("/headline")),
                arguments(with("headline", 5), List.of("/headline")),
                arguments(with("headline", "a\u0000b"), List.of("/headline")),
                arguments(with("headline", "a\nb"), List.of("/headline")),
                arguments("{\"headline\": \"\\ud800\"}", List.of("/headline")),
                arguments(with("headline", "a".repeat(201)), List.of("/headline")),
                arguments(with("standfirst", "a".repeat(501)), List.of("/standfirst")),
                arguments(with("byline", "a".repeat(201)), List.of("/byline")),
                arguments(with("body", "a".repeat(1024 * 1024 + 1)), List.of("/body")),
                arguments(with("body", "é".repeat(512 * 1024 + 1)), List.of("/body")),
                arguments(with("body", "&".repeat(1024 * 1024)), List.of("/body")),
                arguments(with("body", "a\u0007"), List.of("/body")),
                arguments(with("section", "World"), List.of("/section")),
                arguments(with("section", "api"), List.of("/section")),
                arguments(with("section", "a/b"), List.of("/section")),
                arguments(with("tags", "a"), List.of("/tags")),
                arguments("{\"tags\": [\"a\", 5, \"\", \"ok\"]}", List.of("/tags/1", "/tags/2")),
                arguments(with("tags", List.of("#")), List.of("/tags")),
                arguments(with("tags", Collections.nCopies(51, "a")), List.of("/tags")),
                arguments(with("urgency", 0), List.of("/urgency")),
                arguments(with("urgency", 10), List.of("/urgency")),
                arguments("{\"urgency\": 99999999999999999999}", List.of("/urgency")),
                arguments(with("urgency", "5"), List.of("/urgency")),
                arguments(with("urgency", 5.5), List.of("/urgency")),
                arguments(with("language", "not a tag"), List.of("/language")),
                arguments(with("dateline", "Oslo"), List.of("/dateline")),
                arguments(
                        "{\"dateline\": {\"place\": \"\", \"filedAt\": \"yesterday\", \"plase\": 1}}",
                        List.of("/dateline/place", "/dateline/filedAt", "/dateline/plase")),
                arguments(
                        "{\"dateline\": {\"language\": \"no tag\", \"text\": \"Oslo.-\"}}",
                        List.of("/dateline/language")),
                arguments(with("bylines", "Ada"), List.of("/bylines")),
                arguments(with("bylines", Collections.nCopies(21, "Ada")), List.of("/bylines")),
                arguments(
                        "{\"bylines\": [\"Ada\", {}, {\"name\": \"A\", \"rôle\": 1}, {\"name\": \"\", \"role\": 5}]}",
                        List.of(
                                "/bylines/0",
                                "/bylines/1/name",
                                "/bylines/2/rôle",
                                "/bylines/3/name",
                                "/bylines/3/role")),
                arguments(
                        with(
                                "body",
                                IntStream.range(0, 21)
                                        .mapToObj(number ->
                                                "<aside data-story=\"%s\"></aside>".formatted(UUID.randomUUID()))
                                        .collect(Collectors.joining())),
                        List.of("/body")),
                arguments(with("picture", "a"), List.of("/picture")),
                arguments("{\"picture\": {\"id\": \"x\", \"alt\": 5}}", List.of("/picture/id", "/picture/alt")),
                arguments(with("body", "<figure><img src='/media/a.jpg'></figure>"), List.of("/body")),
                arguments(
                        with(
                                "body",
                                "<figure><img src='%s'></figure>".formatted("/media/" + UPLOADED.id() + "/640.jpg")),
                        List.of("/body")),
                arguments(
                        with(
                                "body",
                                "<figure><img src='%s'></figure>"
                                        .formatted(shown())
                                        .repeat(51)),
                        List.of("/body")),
                arguments(with("headlin", "a"), List.of("/headlin")),
                arguments(with("a/b~c", "a"), List.of("/a~1b~0c")));
    }

    @ParameterizedTest
    @MethodSource("faulty")
    void a_field_at_fault_is_named(String json, List<String> pointers) {
        assertThat(faultsOf(json, null)).containsExactlyElementsOf(pointers);
    }

    @Test
    void all_fields_at_fault_are_named_at_once() {
        assertThat(faultsOf("""
                {"headline": "", "standfirst": 1, "byline": "a\\tb", "dateline": {"filedAt": "now"}, "body": [],
                 "section": "desk", "tags": {}, "urgency": 0, "language": "", "kicker": "x"}
                """, "é"))
                .containsExactly(
                        "/headline",
                        "/standfirst",
                        "/byline",
                        "/dateline/filedAt",
                        "/body",
                        "/section",
                        "/tags",
                        "/urgency",
                        "/language",
                        "/kicker",
                        "#Idempotency-Key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " x", "é", "a\tb"})
    void an_idempotency_key_is_printable(String key) {
        assertThat(faultsOf("{}", key)).containsExactly("#Idempotency-Key");
    }
}
