package news.dateline.article.searching;

import static java.util.stream.Collectors.toMap;

import java.util.function.Function;
import news.dateline.article.reading.StoryView;
import news.dateline.article.reading.Typesetting;
import news.dateline.article.searching.Wanted.Scope.Newsroom;
import news.dateline.article.stories.Stories;
import news.dateline.messaging.outbox.Aggregate;
import news.dateline.web.Caller;
import news.dateline.web.Role;
import org.springframework.stereotype.Component;

/// What the newsroom finds among all that it works on: an editor everything, a reporter their own.
@Component
class DeskSearch {

    private final Search search;
    private final Stories stories;
    private final Typesetting typesetting;

    DeskSearch(Search search, Stories stories, Typesetting typesetting) {
        this.search = search;
        this.stories = stories;
        this.typesetting = typesetting;
    }

    ResultView among(String status, Wanted wanted, Caller caller) {
        var scope = new Newsroom(
                status.equals(SearchQuery.ANY) ? null : status, caller.is(Role.EDITOR) ? null : caller.id());
        var hits = search.hits(wanted, scope);
        var there = stories.among(hits.stories(), caller).stream().collect(toMap(Aggregate::id, Function.identity()));
        return Search.result(wanted, hits, there, story -> {
            var view = typesetting.forWriters(StoryView.latest(story).summary());
            return Search.found(view, story.state().latest(), hits.question());
        });
    }
}
