package news.dateline.article.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// What holds of every line of plain text, of whatever scripts and directions.
class AnyLineTest {

    @Provide
    Arbitrary<String> lines() {
        var pieces = Arbitraries.of(
                "Oslo",
                "قال",
                "שלום",
                "Косово",
                "東京",
                "e\u0301",
                "\u0041\u030a",
                "ﬁ",
                "\u1100\u1161",
                "😀",
                "👩‍🚒",
                " ",
                "\u00a0",
                "\u3000",
                "\u200e",
                "\u200f",
                "\u202a",
                "\u202e",
                "\u202c",
                "\u2066",
                "\u2067",
                "\u2068",
                "\u2069",
                "\u061c",
                "(",
                ")",
                "«",
                "7",
                "٧");
        var dangerous = Arbitraries.of(
                "\u0000", "\n", "\t", "\u001b[31m", "\u007f", "\u0085", "\u2028", "\u2029", "\ud83d", "\udc00");
        var texts = Arbitraries.strings().ofMaxLength(6);
        return Arbitraries.frequencyOf(
                        net.jqwik.api.Tuple.of(8, pieces),
                        net.jqwik.api.Tuple.of(2, texts),
                        net.jqwik.api.Tuple.of(1, dangerous))
                .list()
                .ofMaxSize(12)
                .map(all -> String.join("", all));
    }

    @Property
    void is_composed_once_and_stays_so(@ForAll("lines") String typed) {
        var line = Line.normal(typed);

        assertThat(Normalizer.isNormalized(line, Normalizer.Form.NFC)).isTrue();
        assertThat(Line.normal(line)).isEqualTo(line);
    }

    @Property
    void loses_nothing_but_blanks_at_its_ends_and_keeps_every_mark_of_direction(@ForAll("lines") String typed) {
        assertThat(Line.normal(typed))
                .isEqualTo(Normalizer.normalize(typed, Normalizer.Form.NFC).strip());
        assertThat(directions(Line.normal(typed))).isEqualTo(directions(typed));
    }

    @Property
    void that_is_clean_holds_no_break_no_control_and_no_half_of_a_pair(@ForAll("lines") String typed) {
        var clean = typed.codePoints()
                .noneMatch(point -> Character.isISOControl(point)
                        || point == 0x2028
                        || point == 0x2029
                        || (point >= 0xd800 && point <= 0xdfff));

        assertThat(Line.isClean(typed)).isEqualTo(clean);
        assertThat(Line.isClean(Line.normal(typed))).isEqualTo(Line.isClean(typed.strip()));
    }

    @Property
    void makes_words_for_a_link_that_are_made_of_themselves(@ForAll("lines") String typed) {
        var ascii = Kebab.ascii(typed, 40);
        var letters = Kebab.letters(typed);

        assertThat(ascii).matches("(?:[a-z0-9]+(?:-[a-z0-9]+)*)?").hasSizeLessThanOrEqualTo(40);
        assertThat(Kebab.ascii(ascii, 40)).isEqualTo(ascii);
        assertThat(Kebab.letters(letters)).isEqualTo(letters);
    }

    private static String directions(String text) {
        return text.codePoints()
                .filter(point -> Character.getType(point) == Character.FORMAT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
