package news.dateline.article.searching;

import static java.util.stream.Collectors.toMap;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import news.dateline.article.reading.StoryView;
import news.dateline.article.reading.Typesetting;
import news.dateline.article.searching.Wanted.Scope.Newsroom;
import news.dateline.article.stories.Filter;
import news.dateline.article.stories.Stories;
import news.dateline.article.story.Status.Approved;
import news.dateline.article.story.Status.Draft;
import news.dateline.article.story.Status.InReview;
import news.dateline.article.story.Status.Scheduled;
import news.dateline.article.story.Status.Withdrawn;
import news.dateline.messaging.outbox.Aggregate;
import news.dateline.web.Caller;
import news.dateline.web.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What the newsroom finds among all that it works on: an editor everything, a reporter their own.
@Component
class DeskSearch {

    private static final String PUBLISHED = "published";
    private static final List<String> STATUSES =
            List.of(Draft.ALIAS, InReview.ALIAS, Approved.ALIAS, Scheduled.ALIAS, PUBLISHED, Withdrawn.ALIAS);

    private final Search search;
    private final Stories stories;
    private final Typesetting typesetting;

    DeskSearch(Search search, Stories stories, Typesetting typesetting) {
        this.search = search;
        this.stories = stories;
        this.typesetting = typesetting;
    }

    ResultView among(SearchQuery query, Caller caller) {
        var wanted = query.wanted();
        var status = Objects.requireNonNullElse(query.status(), PUBLISHED);
        var scope = new Newsroom(status.equals(SearchQuery.ANY) ? null : status, author(query.mine(), caller));
        var hits = search.hits(wanted, scope);
        var there = stories.among(hits.stories(), caller).stream().collect(toMap(Aggregate::id, Function.identity()));
        return Search.result(wanted, hits, there, story -> {
            var view = typesetting.forWriters(StoryView.latest(story).summary());
            return Search.found(view, story.state().latest(), hits);
        });
    }

    /// How many there are at each status, as of a moment ago.
    ///
    /// @param mine only what the caller began
    Map<String, Integer> counts(boolean mine, Filter filter, Caller caller) {
        var counts = new LinkedHashMap<String, Integer>();
        for (var status : STATUSES) {
            counts.put(status, search.count(filter, new Newsroom(status, author(mine, caller))));
        }
        return counts;
    }

    private static @Nullable UUID author(boolean mine, Caller caller) {
        return mine || !caller.is(Role.EDITOR) ? caller.id() : null;
    }
}
