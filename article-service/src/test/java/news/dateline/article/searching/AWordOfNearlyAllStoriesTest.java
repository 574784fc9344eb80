package news.dateline.article.searching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import news.dateline.article.searching.Wanted.Scope.Published;
import news.dateline.article.stories.Filter;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// It is looked for like any other, and says nothing of which story is meant.
class AWordOfNearlyAllStoriesTest {

    private static final Instant NOW = Instant.parse("2030-05-01T12:00:00Z");

    private Directory directory;
    private IndexWriter writer;

    @BeforeEach
    void anIndex() throws IOException {
        directory = new ByteBuffersDirectory();
        writer = new IndexWriter(directory, new IndexWriterConfig(Wording.PLAIN).setSimilarity(new Weighing()));
    }

    @AfterEach
    void isPutAway() throws IOException {
        writer.close();
        directory.close();
    }

    private UUID story(int daysOld, String headline, String body) throws IOException {
        var id = UUID.randomUUID();
        var entry = new Document();
        entry.add(new KeywordField(Entry.ID, id.toString(), Store.YES));
        entry.add(new StringField(Entry.FOR, Entry.READERS, Store.NO));
        entry.add(new LongPoint(Entry.EMBARGO, 0));
        entry.add(new LongField(Entry.TIME, NOW.minus(daysOld, ChronoUnit.DAYS).toEpochMilli(), Store.NO));
        entry.add(new TextField(Part.HEADLINE.field(), headline, Store.NO));
        entry.add(new TextField(Part.WHOLE, headline + " " + body, Store.NO));
        writer.addDocument(entry);
        return id;
    }

    private void stories(int number, String body) throws IOException {
        for (int story = 0; story < number; story++) {
            story(300, "Old", body);
        }
    }

    private Hits find(String typed) throws IOException {
        try (var reader = DirectoryReader.open(writer)) {
            var searcher = new IndexSearcher(reader);
            searcher.setSimilarity(new Weighing());
            return StoryIndex.find(
                    searcher,
                    Words.exactly(typed, new Commonness(reader)),
                    false,
                    new Wanted(typed, new Filter(null, null), null, null, 1, 3),
                    new Published(NOW),
                    NOW);
        }
    }

    private boolean isCommon(String word) throws IOException {
        try (var reader = DirectoryReader.open(writer)) {
            var asked = new boolean[1];
            var common = new Commonness(reader);
            Words.exactly(word, forms -> asked[0] = common.test(forms));
            return asked[0];
        }
    }

    @Test
    void is_in_more_than_nine_tenths_of_many_stories() throws IOException {
        stories(99, "quiet");
        stories(1, "quiet harbour");
        stories(900, "the harbour");

        assertThat(isCommon("harbour")).isTrue();
        assertThat(isCommon("the")).isFalse();
        assertThat(isCommon("\"the harbour\"")).isFalse();
    }

    @Test
    void of_few_stories_may_be_what_they_are_about() throws IOException {
        stories(999, "the harbour");

        assertThat(isCommon("the")).isFalse();
    }

    @Test
    void alone_finds_the_freshest_wherever_they_have_it() throws IOException {
        stories(1_000, "the harbour");
        var lastMonth = story(30, "The harbour", "Words.");
        var today = story(0, "Ships", "In the end.");
        var yesterday = story(1, "Boats", "In the beginning.");
        story(0, "Now", "Nothing of it.");

        assertThat(find("the").stories()).isEqualTo(List.of(today, yesterday, lastMonth));
    }

    @Test
    void leaves_the_choice_to_the_other_words() throws IOException {
        stories(1_000, "the harbour");
        var about = story(200, "A ferry", "In the harbour.");
        var mentions = story(200, "Ships", "And the ferry.");
        story(0, "Ferry", "Without that word.");

        assertThat(find("the ferry").stories()).isEqualTo(List.of(about, mentions));
        assertThat(find("the ferry").total()).isEqualTo(2);
    }
}
