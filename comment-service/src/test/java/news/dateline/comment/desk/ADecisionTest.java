package news.dateline.comment.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import news.dateline.comment.CommentServiceTest;
import news.dateline.comment.Newsroom;
import news.dateline.comment.Readers;
import news.dateline.comment.Readers.Answer;
import news.dateline.comment.Topics;
import news.dateline.comment.comment.Comment;
import news.dateline.comment.comment.Comments;
import news.dateline.events.CommentEvent;
import news.dateline.events.CommentPublished;
import news.dateline.events.CommentRemoved;
import news.dateline.events.CommentSubmitted;
import news.dateline.test.TestIssuer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.test.context.TestPropertySource;

/// In a house where shouting waits for a person.
@CommentServiceTest
@TestPropertySource(properties = "dateline.moderation.holding=shouting")
class ADecisionTest {

    /// Too short to be a repetition.
    private static final String SHOUTED = "NOT WHAT THEY PROMISED US, NO. ";

    @Autowired
    Newsroom newsroom;

    @Autowired
    Readers readers;

    @Autowired
    Comments comments;

    @Autowired
    Topics topics;

    private Moderator mo;
    private UUID article;

    @BeforeEach
    void begin() {
        mo = Moderator.at(readers);
        article = newsroom.publishes();
    }

    @Test
    void publishes_what_was_held_and_tells_of_it_once() {
        var held = held(1);

        var decision = mo.decides("publish", List.of(held));
        var again = mo.decides("publish", List.of(held));

        assertThat(decision.status()).as(decision.body()).isEqualTo(200);
        assertThat(decision.<String>json("$.results[0].outcome")).isEqualTo("done");
        assertThat(decision.<String>json("$.results[0].status")).isEqualTo("published");
        assertThat(again.<String>json("$.results[0].outcome")).isEqualTo("unchanged");
        assertThat(readers.thread(article).<List<String>>json("$.items[*].id")).containsExactly(held);
        await().untilAsserted(() ->
                assertThat(told(held)).hasExactlyElementsOfTypes(CommentSubmitted.class, CommentPublished.class));
    }

    @Test
    void removes_what_readers_saw_and_its_writer_is_told_the_reason() {
        var comment = readers.commentAsGuest(article, "A calm remark.");
        var id = comment.<String>json("$.id");
        awaitStatus(id, "published");

        var decision = mo.ask(
                "POST",
                "decisions",
                Map.of("comments", List.of(id), "decision", "remove", "reason", "Off the subject.", "note", "Third."));

        assertThat(decision.<String>json("$.results[0].outcome")).isEqualTo("done");
        assertThat(readers.thread(article).<Integer>json("$.count")).isZero();
        assertThat(readers.get("/api/comments/%s?key=%s".formatted(id, comment.json("$.key")))
                        .<String>json("$.reason"))
                .isEqualTo("Off the subject.");
        await().untilAsserted(() -> assertThat(told(id)).last().isInstanceOfSatisfying(CommentRemoved.class, told -> {
            assertThat(told.reason()).isEqualTo("moderator");
            assertThat(told.wasPublished()).isTrue();
        }));
        assertThat(mo.get("comments/" + id).<List<String>>json("$.notes[*].text"))
                .containsExactly("Third.");
    }

    @Test
    void of_many_is_undone_to_exactly_the_state_before() {
        var held = IntStream.range(0, 5).mapToObj(this::held).toList();
        var shown = published("One that was there before.");
        var taken = published("One that a moderator took down.");
        mo.decides("remove", List.of(taken));
        var all = new ArrayList<>(held);
        all.addAll(List.of(shown, taken));
        var before = states(all);
        var threadBefore = readers.thread(article).body();

        for (var decision : List.of("remove", "publish")) {
            var mass = mo.decides(decision, all);
            assertThat(states(all)).isNotEqualTo(before);

            var undone = mo.undoes(mass);

            assertThat(undone.<List<String>>json("$.results[*].outcome")).containsOnly("undone", "unchanged");
            assertThat(states(all))
                    .usingRecursiveComparison()
                    .ignoringFieldsMatchingRegexes(".*\\.turn") // by which its thread counts it
                    .isEqualTo(before);
            assertThat(readers.thread(article).body()).isEqualTo(threadBefore);
        }
        // What a projection makes of the events is what the store says.
        await().untilAsserted(() -> assertThat(visibleByEvents(all)).isEqualTo(Set.of(shown)));
    }

    @Test
    void is_undone_twice_as_well_as_once() {
        var held = held(1);
        var decision = mo.decides("publish", List.of(held));

        var once = mo.undoes(decision);
        var before = states(List.of(held));
        var twice = mo.undoes(decision);

        assertThat(once.<String>json("$.results[0].outcome")).isEqualTo("undone");
        assertThat(twice.<String>json("$.results[0].outcome")).isEqualTo("undone");
        assertThat(states(List.of(held))).isEqualTo(before);
        assertThat(mo.get("decisions/" + decision.json("$.id")).<String>json("$.undoneAt"))
                .isNotEmpty();
    }

    @Test
    void undone_leaves_what_somebody_decided_since_and_says_so() {
        var held = List.of(held(1), held(2));
        var mass = mo.decides("publish", held);
        Moderator.at(readers).decides("remove", held.subList(0, 1));

        var undone = mo.undoes(mass);

        assertThat(undone.<List<String>>json("$.results[*].outcome")).containsExactly("left", "undone");
        assertThat(undone.<List<String>>json("$.results[*].status")).containsExactly("removed", "held");
    }

    @Test
    void by_two_at_once_is_won_by_one_and_the_other_is_told() throws Exception {
        for (int round = 0; round < 20; round++) {
            var held = held(round);
            var revision = mo.get("comments/" + held).<Integer>json("$.revision");
            try (var desk = Executors.newVirtualThreadPerTaskExecutor()) {
                var answers = desk.invokeAll(List.of("publish", "remove").stream()
                        .<Callable<Answer>>map(decision -> () -> Moderator.at(readers)
                                .ask(
                                        "POST",
                                        "decisions",
                                        Map.of(
                                                "comments",
                                                List.of(held),
                                                "decision",
                                                decision,
                                                "revisions",
                                                Map.of(held, revision))))
                        .toList());
                var outcomes = new ArrayList<String>();
                for (var answer : answers) {
                    outcomes.add(answer.get().json("$.results[0].outcome"));
                }
                assertThat(outcomes).containsExactlyInAnyOrder("done", "overtaken");
            }
        }
    }

    @Test
    void repeated_under_its_key_is_the_same_decision() {
        var held = held(1);

        var first = mo.decides("publish", List.of(held), "Idempotency-Key", "click-1");
        var repeated = mo.decides("publish", List.of(held), "Idempotency-Key", "click-1");
        var other = mo.decides("remove", List.of(held), "Idempotency-Key", "click-1");

        assertThat(repeated.body()).isEqualTo(first.body());
        assertThat(other.<String>json("$.type")).isEqualTo("urn:dateline:problem:idempotency-key-reused");
        assertThat(Moderator.at(readers)
                        .decides("remove", List.of(held), "Idempotency-Key", "click-1")
                        .<String>json("$.results[0].outcome"))
                .isEqualTo("done");
    }

    @Test
    void that_a_crash_cut_short_is_gone_on_with_under_its_key_and_can_be_undone(
            @Autowired Decisions decisions, @Autowired MongoOperations store) {
        var held = List.of(held(1), held(2));
        var whole = mo.decides("publish", held, "Idempotency-Key", "cut");
        var id = UUID.fromString(whole.json("$.id"));
        mo.undoes(whole);
        // As it lies in the store between the first comment and the second.
        store.updateFirst(Query.query(where("_id").is(id)), Update.update("finished", false), "decisions");
        var decision = decisions.find(id).orElseThrow();
        var first = comments.decide(UUID.fromString(held.getFirst())).orElseThrow();
        first.save(first.comment().become(decision.status(), decision.at()));

        var finished = mo.decides("publish", held, "Idempotency-Key", "cut");

        assertThat(finished.<List<String>>json("$.results[*].outcome")).containsExactly("done", "done");
        assertThat(mo.undoes(finished).<List<String>>json("$.results[*].status"))
                .containsExactly("held", "held");
    }

    @Test
    void is_refused_with_every_fault_named() {
        var nobody = mo.ask("POST", "decisions", Map.of("comments", List.of(), "reason", "x".repeat(501)));
        var tooMany = mo.decides(
                "publish",
                IntStream.range(0, 501)
                        .mapToObj(_ -> UUID.randomUUID().toString())
                        .toList());

        assertThat(nobody.status()).isEqualTo(400);
        assertThat(nobody.<List<String>>json("$.errors[*].pointer"))
                .containsExactlyInAnyOrder("/comments", "/decision", "/reason");
        assertThat(tooMany.status()).isEqualTo(400);
        assertThat(mo.ask("POST", "decisions/%s/undo".formatted(UUID.randomUUID()), Map.of())
                        .<String>json("$.type"))
                .isEqualTo("urn:dateline:problem:no-such-decision");
        assertThat(mo.decides("publish", List.of(UUID.randomUUID().toString())).<String>json("$.results[0].outcome"))
                .isEqualTo("unknown");
    }

    @Test
    void is_a_moderators() {
        var held = held(1);
        var form = Map.of("comments", List.of(held), "decision", "publish");

        assertThat(readers.ask("POST", "/api/moderation/decisions", form).status())
                .isEqualTo(401);
        assertThat(readers.ask(
                                "POST",
                                "/api/moderation/decisions",
                                form,
                                "Authorization",
                                "Bearer " + TestIssuer.get().token("editor", "ops"))
                        .status())
                .isEqualTo(403);
    }

    private String held(int number) {
        return written(SHOUTED + number, "held");
    }

    private String published(String text) {
        return written(text, "published");
    }

    private String written(String text, String status) {
        String id = readers.commentAsGuest(article, text).json("$.id");
        awaitStatus(id, status);
        return id;
    }

    private void awaitStatus(String id, String status) {
        await().until(() -> readers.get("/api/comments/" + id).json("$.status").equals(status));
    }

    private Map<String, Comment> states(List<String> ids) {
        var states = new LinkedHashMap<String, Comment>();
        ids.forEach(id -> states.put(id, comments.find(UUID.fromString(id)).orElseThrow()));
        return states;
    }

    private List<CommentEvent> told(String id) {
        return topics.inOrder(UUID.fromString(id));
    }

    private Set<String> visibleByEvents(List<String> ids) {
        var visible = new HashSet<String>();
        for (var id : ids) {
            if (told(id).getLast() instanceof CommentPublished) {
                visible.add(id);
            }
        }
        return visible;
    }
}
