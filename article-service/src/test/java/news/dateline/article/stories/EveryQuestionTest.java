package news.dateline.article.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import news.dateline.article.Desk;
import news.dateline.article.imaging.SomePictures;
import news.dateline.messaging.indexes.CollectionIndexes;
import news.dateline.messaging.outbox.Outboxes;
import news.dateline.test.DatelineTest;
import news.dateline.test.Overheard;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// The service is asked all that it can be asked, and what it asks its store is held against the indexes there are.
@DatelineTest
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(Overheard.class)
class EveryQuestionTest {

    private static final String ID = "_id";

    @LocalServerPort
    int port;

    @Autowired
    Overheard overheard;

    @Autowired
    MongoOperations store;

    @Autowired
    List<CollectionIndexes> declared;

    @Autowired
    @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping doors;

    private final Set<String> opened = new LinkedHashSet<>();
    private Desk stranger;
    private Desk reporter;
    private Desk editor;

    @BeforeEach
    void peopleComeIn() {
        stranger = Desk.ofStranger(port);
        reporter = stranger.of("reporter");
        editor = stranger.of("editor");
        await().untilAsserted(() -> assertThat(declared())
                .allSatisfy(indexes ->
                        assertThat(names(there(indexes.collection()))).containsAll(names(indexes))));
    }

    @Test
    void to_the_store_is_answered_from_an_index_and_no_index_is_there_for_nothing() {
        askAll();

        var unanswered = new ArrayList<Overheard.Question>();
        var used = new LinkedHashSet<String>();
        for (var question : overheard.questions()) {
            if (question.filter().isEmpty() && question.collection().equals("pictures.files")) {
                continue; // the driver, once: whether there is any file
            }
            var answering = there(question.collection()).stream()
                    .filter(index -> question.isAnsweredBy(fields(index)))
                    .map(index -> index.getString("name"))
                    .toList();
            if (answering.isEmpty() || isTemptedElsewhere(question, answering)) {
                unanswered.add(question);
            }
            used.addAll(answering);
        }

        assertThat(unanswered).isEmpty();
        assertThat(used)
                .containsAll(declared().stream()
                        .flatMap(indexes -> names(indexes).stream())
                        .toList());
    }

    /// Whether a store that counts what is known could take an index that is not in order for the better one, and sort
    /// all that it finds there.
    private boolean isTemptedElsewhere(Overheard.Question question, List<String> answering) {
        var there = there(question.collection());
        return mostKnown(question, there.stream())
                > mostKnown(question, there.stream().filter(index -> answering.contains(index.getString("name"))));
    }

    private static int mostKnown(Overheard.Question question, Stream<Document> indexes) {
        return indexes.mapToInt(index -> question.known(fields(index))).max().orElse(0);
    }

    @Test
    void that_readers_and_the_newsroom_can_ask_was_asked() {
        askAll();

        var all = doors.getHandlerMethods().keySet().stream()
                .filter(door -> door.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(door -> door.getPatternValues().stream())
                .filter(pattern -> pattern.startsWith("/api/"));
        assertThat(opened).containsAll(all.toList());
    }

    @Test
    void is_declared_with_its_index_in_one_place() {
        assertThat(declared())
                .allSatisfy(indexes -> assertThat(names(there(indexes.collection())))
                        .isEqualTo(Stream.concat(Stream.of("_id_"), names(indexes).stream())
                                .collect(Collectors.toSet())));
        assertThat(declared().stream().map(CollectionIndexes::collection))
                .containsExactlyInAnyOrder("articles", "pictures", "presences");
    }

    private void askAll() {
        var draft = reporter.draft("A draft");
        var story = editor.post(reporter.draft("A story").path() + "/publish", "{}");
        var picture = reporter.postBytes("/api/media", "image/png", SomePictures.png(400, 300));
        editor.put(story.path() + "/related", "{\"pinned\": [\"%s\"]}".formatted(draft.id()));
        editor.put(
                story.path(),
                """
                {"headline": "A story", "section": "world", "dateline": {"place": "Oslo", "country": "Norway"},
                 "tags": ["Ferries"], "body": "<p>a</p><aside data-story='%s'></aside>"}
                """.formatted(draft.id()),
                "If-Match",
                editor.get(story.path()).header("ETag"));
        editor.post(story.path() + "/correct", "{\"reason\": \"New.\"}");
        editor.put(story.path() + "/presence", "{}");
        editor.put(story.path() + "/presence", "{}");
        editor.delete(story.path() + "/presence");
        editor.post(draft.path() + "/schedule", "{\"publishAt\": \"2099-01-01T00:00:00Z\"}");
        for (var who : List.of(stranger, reporter, editor)) {
            ask(who, "/api/articles", "");
            ask(who, "/api/articles", "?section=world");
            ask(who, "/api/articles", "?tag=ferries");
            ask(who, "/api/articles", "?tag=ferries&section=world&limit=1");
            ask(who, "/feeds/latest.{format}", "", "atom");
            ask(who, "/feeds/{section}/latest.{format}", "", "world", "json");
            ask(who, "/sitemaps/news.xml", "");
            ask(who, "/media/{picture}/{file}", "", picture.id(), "320.jpg");
            ask(who, "/api/media/{picture}", "", picture.id());
            ask(who, "/api/media/{picture}/{file}", "", picture.id(), "320.jpg");
            ask(who, "/api/articles", "?status=draft");
            ask(who, "/api/articles", "?status=scheduled&section=world&tag=ferries");
            ask(who, "/api/articles", "?mine=true&section=world");
            ask(who, "/api/search", "?q=story");
            ask(who, "/api/search/counts", "");
            ask(who, "/api/search", "?q=story&status=any&section=world&tag=ferries");
            ask(who, "/api/articles/{id}", "", story.id());
            ask(who, "/api/articles/{id}", "", draft.id());
            ask(
                    who,
                    "/api/articles/by-slug/{slug}",
                    "",
                    story.json().get("slug").stringValue());
            ask(who, "/api/articles/{id}/ninjs", "", story.id());
            ask(who, "/api/articles/{id}/working-copy", "", story.id());
            ask(who, "/api/articles/{id}/related", "", story.id());
            ask(who, "/api/articles/{id}/versions", "?before=2", story.id());
            ask(who, "/api/articles/{id}/versions/{version}", "", story.id(), "1..2");
            ask(who, "/api/articles/{id}/revisions", "?before=3", story.id());
            ask(who, "/api/articles/{id}/revisions/{revision}", "", story.id(), "1..2");
            ask(who, "/api/articles/{id}/audit", "?before=3", story.id());
        }
        var next = stranger.get("/api/articles?limit=1&section=world").json().get("next");
        if (next != null) {
            ask(stranger, "/api/articles", "?limit=1&section=world&cursor=" + next.stringValue());
        }
        await().until(() -> overheard.questions().stream()
                .anyMatch(question -> question.filter().containsKey("outboxSince")));
    }

    private void ask(Desk who, String door, String query, String... parts) {
        opened.add(door);
        var path = door;
        for (var part : parts) {
            path = path.replaceFirst("\\{[a-z]+}", part);
        }
        assertThat(who.get(path + query).status())
                .as(path + query)
                .isLessThan(500)
                .isNotEqualTo(400);
    }

    /// By collection.
    private Collection<CollectionIndexes> declared() {
        return Stream.concat(declared.stream(), Stream.of(Outboxes.indexes("articles")))
                .collect(Collectors.toMap(CollectionIndexes::collection, indexes -> indexes, EveryQuestionTest::both))
                .values();
    }

    private static CollectionIndexes both(CollectionIndexes one, CollectionIndexes other) {
        return new CollectionIndexes(
                one.collection(),
                Stream.concat(one.indexes().stream(), other.indexes().stream()).toList());
    }

    private List<Document> there(String collection) {
        var indexes = store.getCollection(collection).listIndexes();
        var there = StreamSupport.stream(indexes.spliterator(), false).toList();
        return there.isEmpty() ? List.of(new Document("name", "_id_").append("key", new Document(ID, 1))) : there;
    }

    private static List<Map.Entry<String, Integer>> fields(Document index) {
        return index.get("key", Document.class).entrySet().stream()
                .map(field -> Map.entry(field.getKey(), ((Number) field.getValue()).intValue()))
                .toList();
    }

    private static Set<String> names(List<Document> indexes) {
        return indexes.stream().map(index -> index.getString("name")).collect(Collectors.toSet());
    }

    private static Set<String> names(CollectionIndexes indexes) {
        return indexes.indexes().stream()
                .map(index -> index.getIndexOptions().getString("name"))
                .collect(Collectors.toSet());
    }
}
