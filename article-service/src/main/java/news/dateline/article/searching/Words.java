package news.dateline.article.searching;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.QueryBuilder;
import org.jspecify.annotations.Nullable;

/// Turns what somebody typed into a question to the index. There is no syntax to get wrong: words, and what stands in
/// quotation marks as it stands there.
final class Words {

    /// What is typed after these is not looked for. With every part of a story and every form of a word that
    /// makes fewer questions than the library takes in one.
    static final int MOST = 16;

    /// A guess makes more questions.
    private static final int MOST_GUESSED = 6;

    private static final int GUESSES = 8;

    /// Below it, every other word is one typing error away.
    private static final int SHORTEST_GUESSED = 4;

    private static final int LONG = 8;

    /// How much less a guess counts.
    private static final float GUESSED = 0.4f;

    /// In how many parts a word stands matters less than in which.
    private static final float OTHER_PARTS = 0.1f;

    private static final Pattern WORD = Pattern.compile("[\"“”„«»]([^\"“”„«»]+)[\"“”„«»]|[^\\s\"“”„«»]+");
    private static final QueryBuilder FORMS = new QueryBuilder(Wording.OF_QUERIES);

    private Words() {}

    /// Every word, somewhere in the story. Empty where nothing was typed that could stand in one.
    static Optional<Query> exactly(String typed) {
        return together(words(typed, MOST).flatMap(word -> anywhere(word, false).stream()), 1);
    }

    /// Most of the words, or ones that look like them.
    static Optional<Query> roughly(String typed) {
        return together(words(typed, MOST_GUESSED).flatMap(word -> anywhere(word, true).stream()), 0.6f);
    }

    private static Stream<String> words(String typed, int most) {
        return WORD.matcher(typed).results().map(Words::word).limit(most);
    }

    private static String word(MatchResult found) {
        return found.group(1) == null ? found.group() : found.group(1);
    }

    private static Optional<Query> together(Stream<Query> words, float share) {
        var all = words.toList();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        var together = new BooleanQuery.Builder();
        all.forEach(word -> together.add(word, Occur.SHOULD));
        return Optional.of(together.setMinimumNumberShouldMatch((int) Math.ceil(share * all.size()))
                .build());
    }

    /// Whether a story has it says one field; where it stands is looked up only for those that have all words.
    private static Optional<Query> anywhere(String word, boolean guessing) {
        return in(Part.WHOLE, word, guessing).map(somewhere -> {
            var parts = Part.ALL.stream()
                    .flatMap(part ->
                            in(part.field(), word, guessing).map(query -> weighed(query, part.weight())).stream())
                    .toList();
            return new BooleanQuery.Builder()
                    .add(somewhere, Occur.MUST)
                    .add(new DisjunctionMaxQuery(parts, OTHER_PARTS), Occur.SHOULD)
                    .build();
        });
    }

    private static Optional<Query> in(String field, String word, boolean guessing) {
        @Nullable Query forms = FORMS.createPhraseQuery(field, word);
        var all = Stream.concat(Stream.ofNullable(forms), guessing ? guesses(field, word) : Stream.empty())
                .toList();
        return all.isEmpty() ? Optional.empty() : Optional.of(new DisjunctionMaxQuery(all, 0));
    }

    /// The first letter is taken to be right: hardly anybody gets that wrong.
    private static Stream<Query> guesses(String field, String word) {
        var plain = Wording.PLAIN.normalize(field, word).utf8ToString();
        if (plain.length() < SHORTEST_GUESSED || !plain.codePoints().allMatch(Character::isLetterOrDigit)) {
            return Stream.empty();
        }
        var errors = plain.length() < LONG ? 1 : 2;
        return Stream.of(
                weighed(new FuzzyQuery(new Term(Part.spelled(field), plain), errors, 1, GUESSES, true), GUESSED));
    }

    private static Query weighed(Query query, float weight) {
        return new BoostQuery(query, weight);
    }
}
