package news.dateline.article.comparing;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import news.dateline.article.comparing.Part.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class WordsTest {

    private static final List<String> WORDS = List.of(
            "the", "bridge", "Brücke", "мост", "גשר", "橋が閉鎖", "is", "open", "closed", "😀", "e\u0301", "700", "—",
            "“yes”");

    private static Part kept(String text) {
        return new Part(Kind.KEPT, text);
    }

    private static Part removed(String text) {
        return new Part(Kind.REMOVED, text);
    }

    private static Part inserted(String text) {
        return new Part(Kind.INSERTED, text);
    }

    @Test
    void that_were_changed_are_shown_and_no_others() {
        assertThat(Words.compare("The bridge closes at noon.", "The old bridge closes tonight."))
                .containsExactly(
                        kept("The "),
                        inserted("old "),
                        kept("bridge closes "),
                        removed("at noon"),
                        inserted("tonight"),
                        kept("."));
    }

    @Test
    void are_looked_for_within_the_paragraphs_that_differ() {
        assertThat(Words.compare("One.\nTwo is here.\nThree.\n", "One.\nTwo was here.\nThree.\nFour.\n"))
                .containsExactly(
                        kept("One.\nTwo "),
                        removed("is"),
                        inserted("was"),
                        kept(" here.\nThree.\n"),
                        inserted("Four.\n"));
    }

    @Test
    void that_are_the_same_are_kept() {
        assertThat(Words.compare("Same.\nSame.", "Same.\nSame.")).containsExactly(kept("Same.\nSame."));
        assertThat(Words.compare("", "")).isEmpty();
        assertThat(Words.compare("", "New")).containsExactly(inserted("New"));
        assertThat(Words.compare("Old", "")).containsExactly(removed("Old"));
    }

    /// Thousands of random pairs: both texts come back to the letter.
    @Test
    void are_never_lost_nor_made_up() {
        var seed = System.nanoTime();
        var random = new Random(seed);
        for (var round = 0; round < 5_000; round++) {
            var earlier = text(random);
            var later =
                    random.nextInt(4) == 0 ? String.join("", text(random)) : String.join("", edited(earlier, random));
            var before = String.join("", earlier);

            var parts = Words.compare(before, later);

            assertThat(without(parts, Kind.INSERTED)).as("seed %d", seed).isEqualTo(before);
            assertThat(without(parts, Kind.REMOVED)).as("seed %d", seed).isEqualTo(later);
        }
    }

    @Test
    @Timeout(20)
    void of_two_books_that_have_nothing_in_common_are_compared_in_no_time_that_matters() {
        var random = new Random(1);
        var earlier = random.ints(170_000).mapToObj(Integer::toHexString).collect(joining(" "));
        var later = random.ints(170_000).mapToObj(Integer::toHexString).collect(joining("\n"));
        var begun = System.nanoTime();

        var parts = Words.compare(earlier, later);
        var again = Words.compare(
                later, random.ints(170_000).mapToObj(Integer::toHexString).collect(joining("\n")));

        assertThat(without(parts, Kind.INSERTED)).isEqualTo(earlier);
        assertThat(without(again, Kind.INSERTED)).isEqualTo(later);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(15));
    }

    private static String without(List<Part> parts, Kind kind) {
        return parts.stream()
                .filter(part -> part.kind() != kind)
                .map(Part::text)
                .collect(joining());
    }

    private static List<String> text(Random random) {
        var text = new ArrayList<String>();
        for (var count = random.nextInt(60); count > 0; count--) {
            text.add(WORDS.get(random.nextInt(WORDS.size())));
            text.add(random.nextInt(6) == 0 ? "\n" : " ");
        }
        return text;
    }

    private static List<String> edited(List<String> text, Random random) {
        var edited = new ArrayList<>(text);
        for (var count = random.nextInt(8); count > 0; count--) {
            var at = random.nextInt(edited.size() + 1);
            if (random.nextBoolean() || at == edited.size()) {
                edited.add(at, WORDS.get(random.nextInt(WORDS.size())));
            } else {
                edited.remove(at);
            }
        }
        return edited;
    }
}
