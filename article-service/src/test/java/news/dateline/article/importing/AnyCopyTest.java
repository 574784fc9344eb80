package news.dateline.article.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class AnyCopyTest {

    @Property
    void of_any_kind_is_read_without_a_fault(@ForAll("files") String file) {
        var copy = WireCopyTest.read(file);

        assertThat(copy.doubts()).hasSizeLessThanOrEqualTo(100);
    }

    @Property
    void loses_no_word_that_it_does_not_tell_of(@ForAll("prose") String file) {
        var copy = WireCopyTest.read(file);
        var kept = WireCopyTest.told(copy).replaceAll("<[^>]*>", " ").toLowerCase(Locale.ROOT);

        for (var word : file.toLowerCase(Locale.ROOT).split("[^a-z]+")) {
            assertThat(kept).contains(word);
        }
    }

    @Provide
    static Arbitrary<String> files() {
        var parts = Arbitraries.of(
                "Headline",
                "\n",
                "\n\n",
                "\r",
                "  ",
                "By Ada",
                "OSLO (NW) — ",
                "“",
                "”",
                "\"",
                "‘",
                "(",
                ")",
                "- ",
                "1. ",
                "Read also: ",
                "Leave a reply",
                "-30-",
                "#",
                "**",
                "Embargo: ",
                "\ud83d",
                "\u0000",
                "\ufeff",
                "ש",
                "é",
                ".");
        return Arbitraries.oneOf(
                parts.list().ofMaxSize(60).map(all -> String.join("", all)),
                Arbitraries.strings().ofMaxLength(400));
    }

    @Provide
    static Arbitrary<String> prose() {
        var sentence = Arbitraries.of(
                "It rains.",
                "It rains",
                "“It rains,” she said.",
                "“It rains",
                "A ferry (NW) sails - or not.",
                "OSLO (NW) — It rains.",
                "By Ada Byron",
                "- an item",
                "“One,” he said. “Two.”",
                "Note: it rains");
        return sentence.list().ofMinSize(1).ofMaxSize(12).map(all -> String.join("\n\n", all));
    }
}
