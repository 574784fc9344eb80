package news.dateline.article.searching;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import news.dateline.article.searching.Wanted.Scope;
import news.dateline.article.searching.Wanted.Scope.Newsroom;
import news.dateline.article.searching.Wanted.Scope.Published;
import news.dateline.article.stories.Filter;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/// Words among the stories that are meant, the fresher the better.
final class Question {

    /// What a story of this very moment is ahead by: less than one part of a story is ahead of the next.
    private static final float FRESH = 1.5f;

    /// At this age, half of it is left.
    private static final Duration FRESHNESS = Duration.ofDays(7);

    private final BooleanQuery.Builder query = new BooleanQuery.Builder();

    private Question() {}

    static Query of(Query words, Wanted wanted, Scope scope, Instant now) {
        var question = new Question();
        question.query.add(words, Occur.MUST);
        question.query.add(
                LongField.newDistanceFeatureQuery(
                        Entry.TIME, FRESH, measuredFrom(now).toEpochMilli(), FRESHNESS.toMillis()),
                Occur.SHOULD);
        question.only(scope);
        question.only(wanted.filter());
        question.only(wanted.from(), wanted.until());
        return question.query.build();
    }

    /// All that are meant, whatever they say.
    static Query all(Filter filter, Scope scope) {
        var question = new Question();
        question.only(scope);
        question.only(filter);
        return question.query.build();
    }

    private void only(Filter filter) {
        only(Entry.SECTION, filter.section());
        only(Entry.TAG, filter.tagKey());
    }

    private void only(Scope scope) {
        switch (scope) {
            case Published(var now) -> {
                only(Entry.FOR, Entry.READERS);
                query.add(LongPoint.newRangeQuery(Entry.EMBARGO, 0, now.toEpochMilli()), Occur.FILTER);
            }
            case Newsroom(var status, var author) -> {
                only(Entry.FOR, Entry.NEWSROOM);
                only(Entry.STATUS, status);
                only(Entry.AUTHOR, author);
            }
        }
    }

    private void only(String field, @Nullable Object value) {
        if (value != null) {
            query.add(new TermQuery(new Term(field, value.toString())), Occur.FILTER);
        }
    }

    private void only(@Nullable Instant from, @Nullable Instant until) {
        if (from != null || until != null) {
            var first = from == null ? Long.MIN_VALUE : from.toEpochMilli();
            var last = until == null ? Long.MAX_VALUE : until.toEpochMilli() - 1;
            query.add(LongField.newRangeQuery(Entry.TIME, first, last), Occur.FILTER);
        }
    }

    /// All pages of an hour are measured from the same moment, so that the order stays; it is never before a story.
    private static Instant measuredFrom(Instant now) {
        return now.truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS);
    }
}
