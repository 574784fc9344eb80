package news.dateline.article.searching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;

/// Whether nearly all stories have a word, as they have `the`. By [what a word weighs][Weighing] it then moves a story
/// by less than its age does, and to look up where each of them has it takes most of a search's time.
final class Commonness implements Predicate<Query> {

    /// Of all stories; from here on, a word in a headline weighs less than a story of the day is ahead of one of
    /// last month.
    private static final double NEARLY_ALL = 0.9;

    /// Among fewer, nobody waits, and a word of all of them may be what they are about.
    private static final int MANY = 1_000;

    private final IndexReader stories;

    Commonness(IndexReader stories) {
        this.stories = stories;
    }

    /// @param word in one or more forms; several words in a row are never common
    @Override
    public boolean test(Query word) {
        return stories.maxDoc() >= MANY
                && forms(word).stream().anyMatch(form -> among(form) > NEARLY_ALL * stories.maxDoc());
    }

    private static Collection<Term> forms(Query word) {
        return switch (word) {
            case TermQuery one -> List.of(one.getTerm());
            case SynonymQuery several -> several.getTerms();
            default -> List.of();
        };
    }

    private int among(Term form) {
        try {
            return stories.docFreq(form);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
