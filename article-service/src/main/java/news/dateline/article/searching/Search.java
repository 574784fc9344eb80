package news.dateline.article.searching;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import news.dateline.article.reading.StoryView;
import news.dateline.article.reading.Typesetting;
import news.dateline.article.searching.Wanted.Scope;
import news.dateline.article.searching.Wanted.Scope.Published;
import news.dateline.article.stories.Filter;
import news.dateline.article.stories.PublicStories;
import news.dateline.article.stories.PublicStory.Seen;
import news.dateline.article.story.Content;
import org.apache.lucene.store.AlreadyClosedException;
import org.springframework.stereotype.Component;

/// What readers find. The index says which stories and in what order, their owner what they say and whether
/// readers may have them at this moment: an index that lags shows nobody what is gone.
@Component
class Search {

    private final Indexing indexing;
    private final PublicStories stories;
    private final Typesetting typesetting;
    private final Clock clock;

    Search(Indexing indexing, PublicStories stories, Typesetting typesetting, Clock clock) {
        this.indexing = indexing;
        this.stories = stories;
        this.typesetting = typesetting;
        this.clock = clock;
    }

    ResultView published(Wanted wanted, boolean forNewsroom) {
        var hits = hits(wanted, new Published(clock.instant()));
        var seen = stories.whole(hits.stories()).stream().collect(toMap(Seen::id, Function.identity()));
        return result(wanted, hits, seen, story -> {
            var view = typesetting.forReaders(StoryView.of(story, forNewsroom).summary());
            return found(view, story.content(), hits);
        });
    }

    Hits hits(Wanted wanted, Scope scope) {
        return ask(index -> index.find(wanted, scope, clock.instant()));
    }

    int count(Filter filter, Scope scope) {
        return ask(index -> index.count(filter, scope));
    }

    private <T> T ask(Asking<T> question) {
        try {
            try {
                return question.of(indexing.index());
            } catch (AlreadyClosedException madeAnew) {
                return question.of(indexing.index());
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the index cannot be read", unreadable);
        }
    }

    @FunctionalInterface
    private interface Asking<T> {

        T of(StoryIndex index) throws IOException;
    }

    static FoundView found(StoryView view, Content content, Hits hits) {
        var asked = Objects.requireNonNull(hits.question(), "what was found was asked for");
        return new FoundView(
                view,
                Excerpts.headline(content, asked, hits.roughly()),
                Excerpts.excerpt(content, asked, hits.roughly()));
    }

    static <T> ResultView result(Wanted wanted, Hits hits, Map<UUID, T> there, Function<T, FoundView> view) {
        // To look through the texts takes longer than to find them, and each is looked through by itself.
        List<FoundView> items = hits.stories().parallelStream()
                .flatMap(id -> Stream.ofNullable(there.get(id)))
                .map(view)
                .toList();
        var isMore = wanted.page() < Wanted.MOST_PAGES && hits.total() > (long) wanted.page() * wanted.limit();
        return new ResultView(items, hits.total(), !hits.isExact(), hits.roughly(), isMore ? wanted.page() + 1 : null);
    }
}
