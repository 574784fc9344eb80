package news.dateline.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import news.dateline.messaging.indexes.CollectionIndexes;
import news.dateline.test.Overheard;
import news.dateline.test.Overheard.Question;
import news.dateline.test.TestIssuer;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoOperations;

/// The service is asked all that it can be asked, and what it asks its store is held against the indexes there are: a
/// thread of 100,000 comments is read as one of 100 is.
@CommentServiceTest
@Import(Overheard.class)
class EveryQuestionTest {

    private static final String ID = "_id";

    /// Asked now and then, of a few documents: what is over, and what is unsent.
    private static final Set<String> OF_MESSAGING = Set.of("replayedDeadLetters");

    @Autowired
    Overheard overheard;

    @Autowired
    MongoOperations store;

    @Autowired
    Newsroom newsroom;

    @Autowired
    Readers readers;

    @Autowired
    List<CollectionIndexes> declared;

    @Test
    void to_the_store_is_answered_from_an_index_and_no_index_is_there_for_nothing() {
        await().untilAsserted(() -> assertThat(names(there("comments"))).containsAll(namesDeclared("comments")));

        askAll();

        var unanswered = new ArrayList<Question>();
        var used = new LinkedHashSet<String>();
        for (var question : overheard.questions()) {
            var answering = there(question.collection()).stream()
                    .filter(index -> question.isAnsweredBy(fields(index)))
                    .map(index -> question.collection() + "." + index.getString("name"))
                    .toList();
            if (answering.isEmpty() && !OF_MESSAGING.contains(question.collection())) {
                unanswered.add(question);
            }
            used.addAll(answering);
        }

        assertThat(unanswered).isEmpty();
        assertThat(used)
                .containsAll(declared.stream()
                        .flatMap(indexes -> namesDeclared(indexes.collection()).stream()
                                .map(name -> indexes.collection() + "." + name))
                        .filter(name -> !name.equals("reservations.expiry")) // the sweep of every ten minutes
                        .toList());
    }

    @Test
    void about_a_thread_is_of_one_page_and_never_of_all_its_comments() {
        var article = newsroom.publishes();
        readers.commentAsGuest(article, "Thank you.");
        await().until(() -> readers.thread(article).<Integer>json("$.count") == 1);
        var thread = "/api/articles/%s/comments".formatted(article);

        await().untilAsserted(
                        () -> { // all threads are recounted now and then, and this one may be at that moment
                            var before = overheard.questions().size();
                            for (var path : List.of(
                                    thread, thread + "?order=newest", "/api/comments/counts?articles=" + article)) {
                                asked(readers.get(path));
                            }
                            var questions = overheard.questions();
                            assertThat(questions.subList(before, questions.size()).stream()
                                            .filter(question ->
                                                    question.collection().equals("comments"))
                                            .filter(question ->
                                                    question.filter().containsKey("state.place.articleId")))
                                    .isNotEmpty()
                                    .allSatisfy(question ->
                                            assertThat(question.sort()).isNotEmpty()); // it has a limit
                        });
    }

    @Test
    void about_the_stories_of_a_moderators_queue_is_one_however_many_they_are() {
        var articles = List.of(newsroom.publishes(), newsroom.publishes(), newsroom.publishes());
        var begun = Instant.now().minusSeconds(1);
        for (var article : articles) {
            readers.commentAsGuest(article, "Thank you for %s.".formatted(article));
        }
        for (var article : articles) {
            await().until(() -> readers.thread(article).<Integer>json("$.count") == 1);
        }
        var before = overheard.questions().size();

        var moderator =
                new String[] {"Authorization", "Bearer " + TestIssuer.get().token("moderator")};
        var queue = readers.get("/api/moderation/comments?status=published&from=" + begun, moderator);

        assertThat(queue.<List<String>>json("$.items[*].story.id"))
                .containsAll(articles.stream().map(UUID::toString).toList());
        var questions = overheard.questions();
        assertThat(questions.subList(before, questions.size()))
                .filteredOn(question -> question.collection().equals("stories"))
                .hasSize(1);
    }

    private void askAll() {
        var article = newsroom.publishes();
        var comment = readers.commentAsGuest(article, "Thank you.");
        var id = comment.<String>json("$.id");
        await().until(() -> readers.get("/api/comments/" + id).json("$.status").equals("published"));
        var moderator =
                new String[] {"Authorization", "Bearer " + TestIssuer.get().token("moderator")};
        var thread = "/api/articles/%s/comments".formatted(article);
        for (var order : List.of("oldest", "newest")) {
            var cursor = readers.get("/api/comments/" + id)
                    .<String>json("$.place.thread")
                    .replaceFirst(".*cursor=", "");
            asked(readers.get(thread + "?order=" + order));
            asked(readers.get(thread + "?order=%s&cursor=%s".formatted(order, cursor)));
        }
        var key = "?key=" + comment.<String>json("$.key");
        asked(readers.ask("PUT", "/api/comments/" + id + key, Map.of("body", "Thank you all.")));
        asked(readers.get("/api/comments/mine", moderator));
        asked(readers.get("/api/comments/mine/export", moderator));
        asked(readers.get("/api/comments/mine/export" + key));
        asked(readers.get(thread + "?featured=true"));
        asked(readers.get("/api/comments/counts?articles=" + article));
        asked(readers.ask("PUT", "/api/comments/%s/like".formatted(id), Map.of(), moderator));
        asked(readers.ask("DELETE", "/api/comments/%s/like".formatted(id), Map.of(), moderator));
        asked(readers.ask("POST", "/api/comments/%s/reports".formatted(id), Map.of("reason", "spam"), moderator));
        var desk = "/api/moderation/";
        String writer = readers.get(desk + "comments/" + id, moderator).json("$.author.writer");
        for (var query : List.of(
                "",
                "?status=published&section=world",
                "?rule=links",
                "?status=published&writer=" + writer,
                "?status=published&story=" + article,
                "?status=published&q=thank&from=2026-01-01T00:00:00Z&to=2099-01-01T00:00:00Z")) {
            asked(readers.get(desk + "comments" + query, moderator));
        }
        asked(readers.ask("PUT", desk + "comments/%s/featured".formatted(id), Map.of(), moderator));
        asked(readers.ask("DELETE", desk + "comments/%s/featured".formatted(id), Map.of(), moderator));
        asked(readers.ask("POST", desk + "comments/%s/notes".formatted(id), Map.of("text", "x"), moderator));
        asked(readers.ask("PUT", desk + "writers/" + "0".repeat(64), Map.of(), moderator));
        asked(readers.ask("DELETE", desk + "writers/" + "0".repeat(64), Map.of(), moderator));
        var decided = readers.ask(
                "POST",
                desk + "decisions",
                Map.of("comments", List.of(id), "decision", "remove", "note", "x"),
                moderator);
        asked(decided);
        asked(readers.ask(
                "POST", desk + "decisions/%s/undo".formatted(decided.<String>json("$.id")), Map.of(), moderator));
        asked(readers.ask("POST", desk + "stories/%s/close".formatted(article), Map.of(), moderator));
        asked(readers.ask("POST", desk + "stories/%s/reopen".formatted(article), Map.of(), moderator));
        asked(readers.get(desk + "audit?limit=1", moderator));
        asked(readers.get(
                desk + "audit?cursor="
                        + readers.get(desk + "audit?limit=1", moderator).json("$.next"),
                moderator));
        asked(readers.ask("DELETE", "/api/comments/" + id + key, Map.of()));
        asked(readers.ask("DELETE", "/api/comments/mine" + key, Map.of()));
        asked(readers.ask("DELETE", "/api/comments/mine", Map.of(), moderator));
        assertThat(readers.get("/api/comments/" + UUID.randomUUID()).status()).isEqualTo(404);
    }

    private static void asked(Readers.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isBetween(200, 299);
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

    private Set<String> namesDeclared(String collection) {
        return declared.stream()
                .filter(indexes -> indexes.collection().equals(collection))
                .flatMap(indexes -> indexes.indexes().stream())
                .flatMap(index -> Stream.ofNullable(index.getIndexOptions().getString("name")))
                .collect(Collectors.toSet());
    }
}
