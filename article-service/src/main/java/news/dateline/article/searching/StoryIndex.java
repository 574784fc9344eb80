package news.dateline.article.searching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import news.dateline.article.searching.Wanted.Scope;
import news.dateline.article.stories.Filter;
import news.dateline.article.stories.Stories;
import news.dateline.article.story.Story;
import news.dateline.messaging.outbox.Aggregate;
import news.dateline.messaging.outbox.Save;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.SortedSetSelector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TotalHits.Relation;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/// All stories by their words, as of a moment ago. It lies in a directory of its own and goes with it. Anybody
/// may ask at any time; one thread at a time catches it up.
final class StoryIndex implements AutoCloseable {

    /// A save may turn up this late: by so much may the clocks of those who save differ, and one write take
    /// longer than another.
    private static final Duration OVERLAP = Duration.ofSeconds(30);

    private static final int BATCH = 200;

    /// Beyond it nobody counts.
    private static final int COUNTED = 1_000;

    private static final Weighing WEIGHING = new Weighing();

    /// Of equals the freshest, and then always the same: a page goes on where the one before stopped.
    private static final Sort BEST = new Sort(
            SortField.FIELD_SCORE,
            LongField.newSortField(Entry.TIME, true, SortedNumericSelector.Type.MAX),
            KeywordField.newSortField(Entry.ID, false, SortedSetSelector.Type.MIN));

    private final Path folder;
    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final Map<UUID, Save> recent = new HashMap<>();
    private volatile Instant caughtUp = Instant.EPOCH;

    /// @param folder that is not there yet
    StoryIndex(Path folder) throws IOException {
        this.folder = folder;
        this.directory = FSDirectory.open(Files.createDirectories(folder));
        this.writer = new IndexWriter(directory, new IndexWriterConfig(Wording.PLAIN).setSimilarity(WEIGHING));
        this.searchers = new SearcherManager(writer, new Searchers());
    }

    /// Takes in every story there is, and what was saved since.
    ///
    /// @param now before which nothing is saved any more that this does not see
    synchronized void fill(Stories stories, Instant now) throws IOException {
        List<Aggregate<Story>> page;
        @Nullable UUID last = null;
        do {
            page = stories.page(last, BATCH);
            for (var story : page) {
                writer.addDocuments(Entry.of(story));
                last = story.id();
            }
        } while (page.size() == BATCH);
        caughtUp = now;
        catchUp(stories);
        searchers.maybeRefreshBlocking();
    }

    /// Takes in what was saved since the last time.
    synchronized void catchUp(Stories stories) throws IOException {
        var from = caughtUp.minus(OVERLAP);
        List<Save> saves;
        @Nullable Save last = null;
        var isNew = false;
        do {
            saves = stories.savedSince(from, last, BATCH);
            var unknown = saves.stream()
                    .filter(save -> !save.equals(recent.get(save.id())))
                    .toList();
            isNew |= !unknown.isEmpty();
            takeIn(stories.among(unknown.stream().map(Save::id).toList()));
            unknown.forEach(save -> recent.put(save.id(), save));
            last = saves.isEmpty() ? last : saves.getLast();
        } while (saves.size() == BATCH);
        if (last != null && last.at().isAfter(caughtUp)) {
            caughtUp = last.at();
        }
        recent.values().removeIf(save -> save.at().isBefore(from));
        if (isNew) {
            searchers.maybeRefreshBlocking();
        }
    }

    private void takeIn(List<Aggregate<Story>> stories) throws IOException {
        for (var story : stories) {
            writer.updateDocuments(Entry.key(story.id()), Entry.of(story));
        }
    }

    Hits find(Wanted wanted, Scope scope, Instant now) throws IOException {
        var searcher = searchers.acquire();
        try {
            var exactly = find(
                    searcher,
                    Words.exactly(wanted.words(), new Commonness(searcher.getIndexReader())),
                    false,
                    wanted,
                    scope,
                    now);
            return exactly.total() > 0
                    ? exactly
                    : find(searcher, Words.roughly(wanted.words()), true, wanted, scope, now);
        } finally {
            searchers.release(searcher);
        }
    }

    static Hits find(
            IndexSearcher searcher, Optional<Query> words, boolean roughly, Wanted wanted, Scope scope, Instant now)
            throws IOException {
        if (words.isEmpty()) {
            return Hits.NONE;
        }
        // Guesses become the words that there are once, and not for each story that is shown.
        var known = searcher.rewrite(words.get());
        var question = Question.of(known, wanted, scope, now);
        var best = new TopFieldCollectorManager(BEST, wanted.page() * wanted.limit(), COUNTED);
        var top = searcher.search(question, best);
        var found = new ArrayList<UUID>();
        for (var place = (wanted.page() - 1) * wanted.limit(); place < top.scoreDocs.length; place++) {
            var entry = searcher.storedFields().document(top.scoreDocs[place].doc);
            found.add(UUID.fromString(entry.get(Entry.ID)));
        }
        var total = top.totalHits;
        return new Hits(found, total.value(), total.relation() == Relation.EQUAL_TO, roughly, known);
    }

    /// How many there are, whatever they say.
    int count(Filter filter, Scope scope) throws IOException {
        var searcher = searchers.acquire();
        try {
            return searcher.count(Question.all(filter, scope));
        } finally {
            searchers.release(searcher);
        }
    }

    /// How many stories it knows.
    int size() {
        return writer.getDocStats().numDocs;
    }

    /// The last save it knows; of an empty one, when it was begun.
    Instant caughtUp() {
        return caughtUp;
    }

    @Override
    public synchronized void close() {
        try {
            searchers.close();
            writer.rollback();
            directory.close();
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException stays) {
            throw new UncheckedIOException("the index in " + folder + " could not be put away", stays);
        }
    }

    private static final class Searchers extends SearcherFactory {

        @Override
        public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader before) {
            var searcher = new IndexSearcher(reader);
            searcher.setSimilarity(WEIGHING);
            return searcher;
        }
    }
}
