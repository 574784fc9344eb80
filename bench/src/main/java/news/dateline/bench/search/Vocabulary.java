package news.dateline.bench.search;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import news.dateline.bench.stories.Archive.Text;

/// A language of fifty thousand words, used as people use theirs: the second is said half as often as the first, the
/// third a third as often.
final class Vocabulary {

    private static final int WORDS = 50_000;
    private static final int SENTENCES = 30;
    private static final int WORDS_A_SENTENCE = 15;
    private static final List<String> SYLLABLES = List.of(
            "ba", "con", "der", "el", "fi", "gra", "hum", "in", "jo", "ka", "lor", "mi", "nu", "os", "par", "qui",
            "ral", "sen", "tor", "ul", "ver", "wa", "xi", "yor", "zen");

    /// A story always says the same.
    Text story(int number) {
        var random = new Random(number);
        return new Text(
                words(random, 8),
                words(random, 20),
                IntStream.range(0, SENTENCES)
                        .mapToObj(_ -> words(random, WORDS_A_SENTENCE) + ".")
                        .collect(Collectors.joining("</p><p>", "<p>", "</p>")));
    }

    private static String words(Random random, int number) {
        return IntStream.range(0, number).mapToObj(_ -> any(random)).collect(Collectors.joining(" "));
    }

    /// As likely as it is said.
    static String any(Random random) {
        return word((int) Math.pow(WORDS, random.nextDouble()));
    }

    /// @param rank from 1, the most common
    static String word(int rank) {
        var word = new StringBuilder();
        for (int left = rank; left > 0; left /= SYLLABLES.size()) {
            word.append(SYLLABLES.get(left % SYLLABLES.size()));
        }
        return word.append("an").toString();
    }
}
