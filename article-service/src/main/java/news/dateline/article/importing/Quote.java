package news.dateline.article.importing;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A paragraph that is a quote from its first word on: no word of it is lost, and none added.
///
/// @param words with their marks, as they stand there
/// @param source what follows them, such as `the politician asserted.`
record Quote(String words, @Nullable String source) {

    private static final Map<Character, String> CLOSING =
            Map.of('“', "”", '«', "»", '"', "\"", '„', "“”", '‟', "”", '»', "«");

    private static final String ALL_CLOSING = String.join("", CLOSING.values());
    private static final String SENTENCE_ENDS = ",.!?…،؟。，！？";
    private static final Pattern ANOTHER_SENTENCE = Pattern.compile("[.!?…؟][”»\"]? +\\p{Lu}.*");
    private static final String SINGLE = "‘'‚";

    /// What a paragraph turns out to be.
    sealed interface Reading {

        record Whole(Quote quote) implements Reading {}

        /// It goes on in the next paragraph, as it is the custom for long ones.
        record Open() implements Reading {}

        record Unsure() implements Reading {}

        /// Words in quotation marks are no quote yet.
        record Prose() implements Reading {}
    }

    static Reading read(String paragraph) {
        if (SINGLE.indexOf(paragraph.charAt(0)) >= 0) {
            return new Reading.Unsure();
        }
        var closing = CLOSING.get(paragraph.charAt(0));
        if (closing == null) {
            return new Reading.Prose();
        }
        return end(paragraph, closing).<Reading>map(end -> of(paragraph, end)).orElseGet(Reading.Open::new);
    }

    static boolean begins(String paragraph) {
        return CLOSING.containsKey(paragraph.charAt(0));
    }

    private static Optional<Integer> end(String paragraph, String closing) {
        for (var i = 1; i < paragraph.length(); i++) {
            if (closing.indexOf(paragraph.charAt(i)) >= 0) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    private static Reading of(String paragraph, int close) {
        var end = close + 1;
        if (end < paragraph.length() && SENTENCE_ENDS.indexOf(paragraph.charAt(end)) >= 0) {
            end++;
        } else if (SENTENCE_ENDS.indexOf(paragraph.charAt(close - 1)) < 0) {
            return new Reading.Prose();
        }
        var rest = paragraph.substring(end).strip();
        if (rest.isEmpty()) {
            return new Reading.Whole(new Quote(paragraph, null));
        }
        // “One thing,” she said. “Another thing.”: who spoke stands in the middle, and stays there.
        if (rest.chars().anyMatch(letter -> CLOSING.containsKey((char) letter))) {
            return isClosed(rest) ? new Reading.Whole(new Quote(paragraph, null)) : new Reading.Unsure();
        }
        return ANOTHER_SENTENCE.matcher(rest).find()
                ? new Reading.Unsure()
                : new Reading.Whole(new Quote(paragraph.substring(0, end), rest));
    }

    private static boolean isClosed(String text) {
        var last = text.length() - 1;
        while (last > 0 && SENTENCE_ENDS.indexOf(text.charAt(last)) >= 0) {
            last--;
        }
        return ALL_CLOSING.indexOf(text.charAt(last)) >= 0;
    }
}
