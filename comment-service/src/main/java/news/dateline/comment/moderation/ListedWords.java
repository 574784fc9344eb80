package news.dateline.comment.moderation;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Words and phrases the house does not print, matched as whole words however they are dressed up.
///
/// @param phrases each a list of folded words
record ListedWords(Set<List<String>> phrases) implements TextRule {

    ListedWords {
        phrases = Set.copyOf(phrases);
    }

    /// One word or phrase a line; blank lines and what follows a `#` are left out.
    static ListedWords of(List<String> lines) {
        var phrases = new HashSet<List<String>>();
        for (var line : lines) {
            var phrase = folded(Word.of(line.replaceFirst("#.*", "")));
            if (!phrase.isEmpty()) {
                phrases.add(phrase);
            }
        }
        return new ListedWords(phrases);
    }

    @Override
    public String id() {
        return "words";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String reason() {
        return "The comment holds a word that is not printed here.";
    }

    @Override
    public Optional<Range> breach(String text) {
        var words = Word.of(text);
        var lengths = phrases.stream().mapToInt(List::size).distinct().sorted().toArray();
        for (int from = 0; from < words.size(); from++) {
            for (int length : lengths) {
                if (from + length <= words.size() && isListed(words.subList(from, from + length))) {
                    return Optional.of(new Range(
                            words.get(from).start(),
                            words.get(from + length - 1).end()));
                }
            }
        }
        return Optional.empty();
    }

    private boolean isListed(List<Word> words) {
        return phrases.contains(folded(words));
    }

    private static List<String> folded(List<Word> words) {
        return words.stream().map(Word::folded).toList();
    }
}
