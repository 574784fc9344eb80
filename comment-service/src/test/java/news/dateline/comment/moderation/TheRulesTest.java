package news.dateline.comment.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import news.dateline.comment.comment.Ruling;
import news.dateline.comment.comment.Span;
import news.dateline.comment.comment.Span.Part;
import news.dateline.comment.comment.Verdict;
import news.dateline.comment.comment.Verdict.Hold;
import news.dateline.comment.comment.Verdict.Publish;
import news.dateline.comment.comment.Verdict.Reject;
import news.dateline.comment.moderation.Matter.Earlier;
import news.dateline.comment.moderation.Matter.Sanctioned;
import news.dateline.comment.moderation.Matter.Thread;
import news.dateline.comment.moderation.Matter.Writer;
import news.dateline.comment.moderation.ModerationSettings.PaceSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;

class TheRulesTest {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final Duration A_WHILE = Duration.ofMinutes(10);
    private static final Thread OPEN = new Thread(true, "world", "en");
    private static final Writer NEWCOMER = new Writer(NOON, 1, List.of(), null);
    private static final String LONG = "The council closed the bridge in spring, and nobody asked.";

    private static final Rules HOUSE = house(0, Set.of("rate", "repeated-post", "new-writer", "pre-moderation"));

    private static Rules house(int newWriter, Set<String> holding) {
        return new ModerationSettings(
                        2,
                        new ClassPathResource("moderation/words.txt"),
                        Map.of(),
                        newWriter,
                        Set.of("courts"),
                        holding,
                        new PaceSettings(A_WHILE, 3, 5))
                .rules();
    }

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
                "Flight 455 left at 4:55, gate A-5-5, for $1,000!",
                "p. 5 ff., u. s. w.",
                "这是一个很好的报道。",
                "Это хороший репортаж, спасибо.",
                "Ευχαριστώ πολύ.",
                "ÄÖÜ sind Umlaute, auch im Wort Übergrößenträger.",
                "First line\n\n\n\n\nLast line",
                "🎉🎉🎉",
                "");
    }

    @ParameterizedTest
    @MethodSource
    void fit_to_print(String body) {
        assertThat(HOUSE.judge(matter(body))).isEqualTo(new Publish());
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
                Arguments.of("words", "you аrѕеhоlе", "аrѕеhоlе"), // Cyrillic а, ѕ, е, о
                Arguments.of("words", "you αrsεhοle", "αrsεhοle"), // Greek α, ε, ο
                Arguments.of("words", "you 4r53h0l3!", "4r53h0l3"),
                Arguments.of("words", "you ar$ehole", "ar$ehole"),
                Arguments.of("words", "you ars€ho1e", "ars€ho1e"),
                Arguments.of("words", "you are a d!ckhead!", "d!ckhead"),
                Arguments.of("words", "you @rsehole", "@rsehole"),
                Arguments.of("words", "you a r s e h o l e there", "a r s e h o l e"),
                Arguments.of("words", "you a.r.s.e.h.o.l.e", "a.r.s.e.h.o.l.e"),
                Arguments.of("words", "you A - R - S - E - H - O - L - E", "A - R - S - E - H - O - L - E"),
                Arguments.of("words", "you ar.se_ho*le", "ar.se_ho*le"),
                Arguments.of("words", "you a-r-5-e-h-0-1-e", "a-r-5-e-h-0-1-e"),
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
        var ruling = rejected(HOUSE.judge(matter(body)));

        int start = body.indexOf(exactly);
        assertThat(ruling.rule()).isEqualTo(rule);
        assertThat(ruling.version()).isPositive();
        assertThat(ruling.reason()).isNotBlank();
        assertThat(ruling.span()).isEqualTo(new Span(Part.BODY, start, start + exactly.length(), exactly));
    }

    @Test
    void look_at_the_name_too() {
        assertThat(rejected(HOUSE.judge(new Matter(OPEN, "Online Casino", "Nice.", NEWCOMER)))
                        .span())
                .isEqualTo(new Span(Part.NAME, 0, 13, "Online Casino"));
    }

    @Test
    void close_the_thread_of_a_story_that_was_taken_down() {
        var matter = new Matter(new Thread(false, "world", "en"), "Ada", "Thank you for this report.", NEWCOMER);

        assertThat(HOUSE.judge(matter))
                .isEqualTo(new Reject(new Ruling("closed-thread", 1, "The story no longer takes comments.", null)));
    }

    @Test
    void refuse_a_writer_whom_a_moderator_banned_and_say_until_when() {
        var banned = new Writer(NOON, 1, List.of(), new Sanctioned(null, null));
        var suspended = new Writer(
                NOON, 1, List.of(), new Sanctioned(Instant.parse("2026-12-01T08:00:00Z"), "Insults, three times."));

        assertThat(rejected(HOUSE.judge(new Matter(OPEN, "Ada", LONG, banned))))
                .isEqualTo(new Ruling("banned-writer", 1, "You cannot comment here any more.", null));
        assertThat(rejected(HOUSE.judge(new Matter(OPEN, "Ada", LONG, suspended)))
                        .reason())
                .isEqualTo("You cannot comment until 1 December 2026, 08:00 UTC. Insults, three times.");
    }

    @Test
    void know_words_of_the_storys_language_besides_those_of_every_language() {
        var german = new Thread(true, "world", "de");

        assertThat(rejected(HOUSE.judge(new Matter(german, "Ada", "So ein W1chser.", NEWCOMER)))
                        .span())
                .isEqualTo(new Span(Part.BODY, 7, 14, "W1chser"));
        assertThat(rejected(HOUSE.judge(new Matter(german, "Ada", "What an arsehole", NEWCOMER)))
                        .rule())
                .isEqualTo("words");
        assertThat(HOUSE.judge(matter("So ein Wichser."))).isEqualTo(new Publish());
    }

    @Test
    void hold_what_comes_faster_than_people_write() {
        var third = written(LONG, earlier(1, true), earlier(9, false));
        var fourth = written(LONG, earlier(1, true), earlier(2, true), earlier(9, false), earlier(11, true));

        assertThat(HOUSE.judge(third)).isEqualTo(new Publish());
        assertThat(held(HOUSE.judge(fourth)).rule()).isEqualTo("rate");
        assertThat(held(HOUSE.judge(new Matter(OPEN, "Ada", LONG, new Writer(NOON, 6, List.of(), null))))
                        .rule())
                .isEqualTo("rate");
        assertThat(HOUSE.judge(new Matter(OPEN, "Ada", LONG, new Writer(NOON, 5, List.of(), null))))
                .isEqualTo(new Publish());
    }

    @Test
    void hold_the_same_words_said_again_within_a_day_however_they_are_dressed() {
        var said = new Earlier(NOON.minus(Duration.ofHours(23)), true, LONG.toUpperCase(Locale.ROOT) + "!!");
        var saidLongAgo = new Earlier(NOON.minus(Duration.ofHours(25)), true, LONG);

        var ruling = held(HOUSE.judge(written(LONG, said)));

        assertThat(ruling.rule()).isEqualTo("repeated-post");
        assertThat(ruling.span()).isEqualTo(new Span(Part.BODY, 0, LONG.length(), LONG));
        assertThat(HOUSE.judge(written(LONG, saidLongAgo))).isEqualTo(new Publish());
        assertThat(HOUSE.judge(written("I agree.", new Earlier(NOON, true, "I agree."))))
                .isEqualTo(new Publish());
    }

    @Test
    void hold_the_first_comments_of_a_writer_where_the_house_says_so() {
        var careful = house(2, Set.of("new-writer"));

        assertThat(held(careful.judge(written(LONG))).rule()).isEqualTo("new-writer");
        assertThat(held(careful.judge(written(LONG, earlier(60, true), earlier(61, false))))
                        .rule())
                .isEqualTo("new-writer");
        assertThat(careful.judge(written(LONG, earlier(60, true), earlier(61, true))))
                .isEqualTo(new Publish());
    }

    @Test
    void hold_everything_in_a_section_that_is_read_before_it_is_shown() {
        var courts = new Thread(true, "courts", "en");

        assertThat(held(HOUSE.judge(new Matter(courts, "Ada", "Thank you.", NEWCOMER)))
                        .rule())
                .isEqualTo("pre-moderation");
        assertThat(rejected(HOUSE.judge(new Matter(courts, "Ada", "arsehole", NEWCOMER)))
                        .rule())
                .isEqualTo("words");
    }

    @Test
    void decide_by_the_first_that_rejects_and_only_then_by_the_first_that_holds() {
        assertThat(rejected(HOUSE.judge(matter("http://a http://b http://c arsehole")))
                        .rule())
                .isEqualTo("links");
        var fast = new Writer(NOON, 6, List.of(), null);
        assertThat(rejected(HOUSE.judge(new Matter(OPEN, "Ada", "arsehole", fast)))
                        .rule())
                .isEqualTo("words");
        assertThat(held(house(0, Set.of("links")).judge(matter("http://a http://b http://c")))
                        .rule())
                .isEqualTo("links");
    }

    @Test
    void are_known_by_name_where_the_house_says_which_of_them_hold() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> house(0, Set.of("shoting")))
                .withMessageContaining("shoting")
                .withMessageContaining("shouting");
    }

    @Test
    void are_told_apart_by_their_ids_and_say_why() {
        assertThat(HOUSE.inOrder()).extracting(Rule::id).doesNotHaveDuplicates();
        assertThat(HOUSE.inOrder()).allSatisfy(rule -> {
            assertThat(rule.version()).isPositive();
            assertThat(rule.reason()).endsWith(".");
        });
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

        assertThat(rejected(HOUSE.judge(matter(body))).rule()).isEqualTo("repeated-text");
    }

    private static Matter matter(String body) {
        return new Matter(OPEN, "Ada", body, NEWCOMER);
    }

    private static Matter written(String body, Earlier... before) {
        return new Matter(OPEN, "Ada", body, new Writer(NOON, 1, Arrays.asList(before), null));
    }

    private static Earlier earlier(int minutes, boolean published) {
        return new Earlier(NOON.minus(Duration.ofMinutes(minutes)), published, "Something else.");
    }

    private static Ruling rejected(Verdict verdict) {
        assertThat(verdict).isInstanceOf(Reject.class);
        return ((Reject) verdict).ruling();
    }

    private static Ruling held(Verdict verdict) {
        assertThat(verdict).isInstanceOf(Hold.class);
        return ((Hold) verdict).ruling();
    }
}
