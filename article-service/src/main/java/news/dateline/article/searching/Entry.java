package news.dateline.article.searching;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.dateline.article.story.Byline;
import news.dateline.article.story.Content;
import news.dateline.article.story.Status.Live;
import news.dateline.article.story.Story;
import news.dateline.article.story.Tag;
import news.dateline.messaging.outbox.Aggregate;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexableFieldType;
import org.apache.lucene.index.Term;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/// How a story stands in the index: once as readers see it, if they do, and once as the newsroom works on it;
/// one entry is both where they are the same. Of what it says only the words are there, and no text.
final class Entry {

    static final String ID = "id";
    static final String READERS = "readers";
    static final String NEWSROOM = "newsroom";
    static final String FOR = "for";
    static final String STATUS = "status";
    static final String AUTHOR = "author";
    static final String SECTION = "section";
    static final String TAG = "tag";
    /// When it was published or, while it is not, last touched; milliseconds.
    static final String TIME = "time";
    /// Until when no reader may have it; milliseconds.
    static final String EMBARGO = "embargo";

    /// Whether a word is there, and no more.
    private static final FieldType SPELLED = spelled();

    private Entry() {}

    private static FieldType spelled() {
        var type = new FieldType(TextField.TYPE_NOT_STORED);
        type.setIndexOptions(IndexOptions.DOCS);
        type.setOmitNorms(true);
        type.freeze();
        return type;
    }

    static Term key(UUID story) {
        return new Term(ID, story.toString());
    }

    static List<Document> of(Aggregate<Story> aggregate) {
        var story = aggregate.state();
        if (!(story.status() instanceof Live live)) {
            return List.of(entry(aggregate.id(), story, story.latest(), NEWSROOM));
        }
        return live.working() == null
                ? List.of(entry(aggregate.id(), story, story.content(), READERS, NEWSROOM))
                : List.of(
                        entry(aggregate.id(), story, story.content(), READERS),
                        entry(aggregate.id(), story, story.latest(), NEWSROOM));
    }

    /// What a body says, as it is read out.
    static String prose(@Nullable String body) {
        return body == null ? "" : Jsoup.parseBodyFragment(body).body().text();
    }

    private static Document entry(UUID id, Story story, Content content, String... whom) {
        var entry = new Document();
        entry.add(new KeywordField(ID, id.toString(), Field.Store.YES));
        for (var who : whom) {
            entry.add(new StringField(FOR, who, Field.Store.NO));
        }
        entry.add(new StringField(STATUS, story.status().word(), Field.Store.NO));
        entry.add(new StringField(AUTHOR, story.author().userId().toString(), Field.Store.NO));
        if (content.section() != null) {
            entry.add(new StringField(SECTION, content.section(), Field.Store.NO));
        }
        content.tags().forEach(tag -> entry.add(new StringField(TAG, tag.key(), Field.Store.NO)));
        var time = story.status() instanceof Live live ? live.publishedAt() : story.updatedAt();
        entry.add(new LongField(TIME, time.toEpochMilli(), Field.Store.NO));
        var embargo = story.embargoUntil();
        entry.add(new LongPoint(EMBARGO, embargo == null ? 0 : embargo.toEpochMilli()));
        Part.ALL.forEach(part -> {
            var text = said(part, content);
            say(entry, part.field(), text, content.language());
            say(entry, Part.WHOLE, text, content.language());
        });
        say(entry, Part.WHOLE, prose(content.body()), content.language());
        return entry;
    }

    private static void say(Document entry, String field, String text, String language) {
        entry.add(new Said(field, TextField.TYPE_NOT_STORED, text, Wording.ofStoryIn(language)));
        entry.add(new Said(Part.spelled(field), SPELLED, text, Wording.PLAIN));
    }

    private static String said(Part part, Content content) {
        return switch (part) {
            case HEADLINE -> Objects.requireNonNullElse(content.headline(), "");
            case STANDFIRST -> Objects.requireNonNullElse(content.standfirst(), "");
            case ABOUT -> about(content);
        };
    }

    private static String about(Content content) {
        var all = new ArrayList<@Nullable String>();
        all.add(content.byline());
        content.bylines().stream().map(Byline::name).forEach(all::add);
        content.tags().stream().map(Tag::name).forEach(all::add);
        var dateline = content.dateline();
        if (dateline != null) {
            Stream.of(dateline.place(), dateline.country(), dateline.agency()).forEach(all::add);
        }
        return all.stream().filter(Objects::nonNull).collect(Collectors.joining(" | "));
    }

    /// Text in its own wording.
    private static final class Said extends Field {

        private final Wording wording;

        Said(String field, IndexableFieldType type, String text, Wording wording) {
            super(field, text, type);
            this.wording = wording;
        }

        @Override
        public TokenStream tokenStream(Analyzer ofTheIndex, @Nullable TokenStream reused) {
            return wording.tokenStream(name(), stringValue());
        }
    }
}
