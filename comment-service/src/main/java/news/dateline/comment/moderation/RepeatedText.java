package news.dateline.comment.moderation;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import news.dateline.comment.text.Word;

/// The same character, words or passage over and over. Laughing and a few exclamation marks are let pass.
///
/// @param characters a run of one character that is objected to
/// @param words how often one or two words may not follow themselves
/// @param passages how often three or more words may not follow themselves
record RepeatedText(int characters, int words, int passages) implements TextRule {

    /// Shorter repeats ("ha ha ha ha ha ha") are speech, not noise.
    private static final int SHORTEST = 20;

    RepeatedText {
        if (characters < 2 || words < 2 || passages < 2) {
            throw new IllegalArgumentException("%d, %d, %d".formatted(characters, words, passages));
        }
    }

    @Override
    public String id() {
        return "repeated-text";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public String reason() {
        return "The comment repeats itself.";
    }

    @Override
    public Optional<Range> breach(String text) {
        return characterRun(text).or(() -> wordRun(Word.of(text)));
    }

    private Optional<Range> characterRun(String text) {
        int end;
        for (int start = 0; start < text.length(); start = end) {
            int character = text.codePointAt(start);
            end = endOfRun(text, start, character);
            int length = (end - start) / Character.charCount(character);
            if (length >= characters && !Character.isWhitespace(character)) {
                return Optional.of(new Range(start, end));
            }
        }
        return Optional.empty();
    }

    private static int endOfRun(String text, int from, int character) {
        int end = from;
        while (end < text.length() && text.codePointAt(end) == character) {
            end += Character.charCount(character);
        }
        return end;
    }

    private Optional<Range> wordRun(List<Word> text) {
        int[] ids = numbered(text);
        for (int period = 1; period <= ids.length / 2; period++) {
            int repeats = period < 3 ? words : passages;
            int start = 0;
            for (int at = period; at < ids.length; at++) {
                if (ids[at] != ids[at - period]) {
                    start = at - period + 1;
                } else if (at - start + 1 >= period * repeats && length(text, start, at) >= SHORTEST) {
                    return Optional.of(
                            new Range(text.get(start).start(), text.get(at).end()));
                }
            }
        }
        return Optional.empty();
    }

    private static int length(List<Word> text, int first, int last) {
        return text.get(last).end() - text.get(first).start();
    }

    /// Equal words get equal numbers: with 2,500 words every period is tried, so comparing has to be cheap.
    private static int[] numbered(List<Word> text) {
        var numbers = new HashMap<String, Integer>();
        return text.stream()
                .mapToInt(word -> numbers.computeIfAbsent(word.folded(), _ -> numbers.size()))
                .toArray();
    }
}
