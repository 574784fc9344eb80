package news.dateline.comment.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import news.dateline.comment.comment.Ruling;
import news.dateline.comment.comment.Span;
import news.dateline.comment.comment.Span.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;

class TheRulesTest {

    private static final Rules HOUSE = new ModerationSettings(2, new ClassPathResource("moderation/words.txt")).rules();

    static Stream<String> fit_to_print() {
        return Stream.of(
                "Thank you for this report.",
                "See https://example.org/a and http://example.org/b.",
                "NATO, KFOR and UNMIK all have troops there.",
                "OSCE",
                "Nooooooo! How could they???",
                "ha ha ha ha ha ha",
                "Very, very, very good.",
                "Scunthorpe is not on the list, nor is Bullshire.",
                "这是一个很好的报道。",
                "ÄÖÜ sind Umlaute, auch im Wort Übergrößenträger.",
                "First line\n\n\n\n\nLast line",
                "🎉🎉🎉",
                "");
    }

    @ParameterizedTest
    @MethodSource
    void fit_to_print(String body) {
        assertThat(HOUSE.judge(new Matter(true, "Ada", body))).isEmpty();
    }

    static Stream<Arguments> removed() {
        return Stream.of(
                Arguments.of("links", "http://a.example www.b.example, https://c.example/x too", "https://c.example/x"),
                Arguments.of("links", "HTTP://A HTTPS://B ftp://C", "ftp://C"),
                Arguments.of("words", "What an Arsehole!", "Arsehole"),
                Arguments.of("words", "you ÄRSËHÓLÊ", "ÄRSËHÓLÊ"),
                Arguments.of("words", "you a\u0308rsehole", "a\u0308rsehole"),
                Arguments.of("words", "you arse\u200Dhole", "arse\u200Dhole"),
                Arguments.of("words", "you ａｒｓｅｈｏｌｅ", "ａｒｓｅｈｏｌｅ"),
                Arguments.of("words", "🎉 the best Online - Casino of all", "Online - Casino"),
                Arguments.of("shouting", "well: THIS IS NOT WHAT THEY PROMISED us", "THIS IS NOT WHAT THEY PROMISED"),
                Arguments.of("shouting", "ЭТО СОВСЕМ НЕ ТО ЧТО ОБЕЩАЛИ", "ЭТО СОВСЕМ НЕ ТО ЧТО ОБЕЩАЛИ"),
                Arguments.of("repeated-text", "no" + "o".repeat(20) + "!", "o".repeat(21)),
                Arguments.of("repeated-text", "so 🎉" + "🎉".repeat(14) + " yes", "🎉".repeat(15)),
                Arguments.of(
                        "repeated-text",
                        "Please resign Resign resign résign resign",
                        "resign Resign resign résign resign"),
                Arguments.of(
                        "repeated-text",
                        "I say: lower the tax! Lower the tax! Lower the tax! Thanks",
                        "lower the tax! Lower the tax! Lower the tax"));
    }

    @ParameterizedTest
    @MethodSource
    void removed(String rule, String body, String exactly) {
        var ruling = HOUSE.judge(new Matter(true, "Ada", body)).orElseThrow();

        int start = body.indexOf(exactly);
        assertThat(ruling.rule()).isEqualTo(rule);
        assertThat(ruling.version()).isEqualTo(1);
        assertThat(ruling.reason()).isNotBlank();
        assertThat(ruling.span()).isEqualTo(new Span(Part.BODY, start, start + exactly.length(), exactly));
    }

    @Test
    void look_at_the_name_too() {
        assertThat(HOUSE.judge(new Matter(true, "Online Casino", "Nice."))
                        .orElseThrow()
                        .span())
                .isEqualTo(new Span(Part.NAME, 0, 13, "Online Casino"));
    }

    @Test
    void close_the_thread_of_a_story_that_was_taken_down() {
        assertThat(HOUSE.judge(new Matter(false, "Ada", "Thank you for this report.")))
                .contains(new Ruling("closed-thread", 1, "The story no longer takes comments.", null));
    }

    @Test
    void decide_by_the_first_hit() {
        assertThat(HOUSE.judge(new Matter(true, "Ada", "http://a http://b http://c arsehole"))
                        .map(Ruling::rule))
                .contains("links");
    }

    @Test
    void tell_the_writer_how_many_links_are_allowed() {
        assertThat(Stream.of(0, 1, 2).map(TooManyLinks::new).map(Rule::reason))
                .containsExactly(
                        "Links are not allowed.",
                        "A comment may hold at most 1 link.",
                        "A comment may hold at most 2 links.");
    }

    @Test
    void read_a_list_of_words_with_remarks() {
        assertThat(ListedWords.of(List.of("# insults", "", "Größe # folded", "two  words"))
                        .phrases())
                .containsExactlyInAnyOrder(List.of("grosse"), List.of("two", "words"));
    }

    @Test
    void judge_the_longest_comment_without_getting_lost() {
        var alternating = "a b c d e f g h ".repeat(10) + "x ".repeat(4) + "0 1 2 3 4 5 6 7 8 9 ".repeat(2);
        var body = alternating.repeat(25).substring(0, 5000);

        assertThat(HOUSE.judge(new Matter(true, "Ada", body)).map(Ruling::rule)).contains("repeated-text");
    }
}
