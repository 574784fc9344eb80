package news.dateline.article.searching;

import java.util.Optional;
import java.util.function.Predicate;
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

    /// So many of the words have to be there where it is guessed.
    private static final float ENOUGH = 0.6f;

    /// How much less a guess counts.
    private static final float GUESSED = 0.4f;

    /// In how many parts a word stands matters less than in which.
    private static final float OTHER_PARTS = 0.1f;

    private static final Pattern WORD = Pattern.compile("[\"“”„«»]([^\"“”„«»]+)[\"“”„«»]|[^\\s\"“”„«»]+");
    private static final QueryBuilder FORMS = new QueryBuilder(Wording.OF_QUERIES);

    private Words() {}

    /// Every word, somewhere in the story. Empty where nothing was typed that could stand in one.
    ///
    /// @param saysNothing of a word, whether nearly every story has it: then it is looked for, but not where it
    ///     stands
    static Optional<Query> exactly(String typed, Predicate<Query> saysNothing) {
        var all = new BooleanQuery.Builder();
        words(typed, MOST)
                .forEach(word -> in(Part.WHOLE, word, false).ifPresent(somewhere -> {
                    if (saysNothing.test(somewhere)) {
                        all.add(somewhere, Occur.FILTER);
                    } else {
                        all.add(weighed(somewhere, word, false), Occur.MUST);
                    }
                }));
        return unlessEmpty(all);
    }

    /// Most of the words, or ones that look like them.
    static Optional<Query> roughly(String typed) {
        var some = new BooleanQuery.Builder();
        words(typed, MOST_GUESSED)
                .forEach(word -> in(Part.WHOLE, word, true)
                        .ifPresent(somewhere -> some.add(weighed(somewhere, word, true), Occur.SHOULD)));
        var number = some.build().clauses().size();
        return unlessEmpty(some.setMinimumNumberShouldMatch((int) Math.ceil(ENOUGH * number)));
    }

    private static Optional<Query> unlessEmpty(BooleanQuery.Builder words) {
        var query = words.build();
        return query.clauses().isEmpty() ? Optional.empty() : Optional.of(query);
    }

    private static Stream<String> words(String typed, int most) {
        return WORD.matcher(typed).results().map(Words::word).limit(most);
    }

    private static String word(MatchResult found) {
        return found.group(1) == null ? found.group() : found.group(1);
    }

    /// Whether a story has it says one field; where it stands is looked up only for those that have all words.
    private static Query weighed(Query somewhere, String word, boolean guessing) {
        var parts = Part.ALL.stream()
                .flatMap(part -> in(part.field(), word, guessing).map(query -> weighed(query, part.weight())).stream())
                .toList();
        return new BooleanQuery.Builder()
                .add(somewhere, Occur.MUST)
                .add(new DisjunctionMaxQuery(parts, OTHER_PARTS), Occur.SHOULD)
                .build();
    }

    private static Optional<Query> in(String field, String word, boolean guessing) {
        @Nullable Query forms = FORMS.createPhraseQuery(field, word);
        var all = Stream.concat(Stream.ofNullable(forms), guessing ? guesses(field, word) : Stream.empty())
                .toList();
        return all.size() > 1
                ? Optional.of(new DisjunctionMaxQuery(all, 0))
                : all.stream().findFirst();
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
