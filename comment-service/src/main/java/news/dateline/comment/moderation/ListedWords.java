package news.dateline.comment.moderation;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.dateline.comment.text.Word;

/// Words and phrases the house does not print, matched as whole words however they are dressed up.
final class ListedWords implements TextRule {

    private final Set<List<String>> phrases;
    private final int[] lengths;
    private final Set<String> words;
    private final int longestWord;

    /// @param phrases each a list of folded words
    private ListedWords(Set<List<String>> phrases) {
        this.phrases = Set.copyOf(phrases);
        this.lengths = phrases.stream().mapToInt(List::size).distinct().sorted().toArray();
        this.words = phrases.stream()
                .filter(phrase -> phrase.size() == 1)
                .map(List::getFirst)
                .collect(Collectors.toUnmodifiableSet());
        this.longestWord = words.stream().mapToInt(String::length).max().orElse(0);
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

    /// These and those.
    ListedWords and(ListedWords more) {
        return new ListedWords(
                Stream.concat(phrases.stream(), more.phrases.stream()).collect(Collectors.toSet()));
    }

    Set<List<String>> phrases() {
        return phrases;
    }

    @Override
    public String id() {
        return "words";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public String reason() {
        return "The comment holds a word that is not printed here.";
    }

    @Override
    public Optional<Range> breach(String text) {
        return asItStands(text)
                .or(() -> Disguise.find(text, words::contains, longestWord)
                        .map(found -> new Range(found.start(), found.end())));
    }

    private Optional<Range> asItStands(String text) {
        var found = Word.of(text);
        for (int from = 0; from < found.size(); from++) {
            for (int length : lengths) {
                if (from + length <= found.size() && isListed(found.subList(from, from + length))) {
                    return Optional.of(new Range(
                            found.get(from).start(),
                            found.get(from + length - 1).end()));
                }
            }
        }
        return Optional.empty();
    }

    private boolean isListed(List<Word> phrase) {
        return phrases.contains(folded(phrase));
    }

    private static List<String> folded(List<Word> words) {
        return words.stream().map(Word::folded).toList();
    }
}
