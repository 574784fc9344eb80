package news.dateline.comment.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import news.dateline.comment.CommentServiceTest;
import news.dateline.comment.Newsroom;
import news.dateline.comment.Readers;
import news.dateline.comment.Readers.Answer;
import news.dateline.comment.Topics;
import news.dateline.events.CommentEvent;
import news.dateline.events.CommentPublished;
import news.dateline.events.CommentRemoved;
import news.dateline.events.CommentSubmitted;
import news.dateline.test.TestIssuer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/// Threads with lives of every kind, whose events come again in any order and any number.
@CommentServiceTest
class AnyOrderOfEventsTest {

    private static final int COMMENTS = 10;

    @Autowired
    Newsroom newsroom;

    @Autowired
    Readers readers;

    @Autowired
    Topics topics;

    private final String moderator = "Bearer " + TestIssuer.get().token("moderator");

    private record Told(long sequence, CommentEvent event) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void and_any_repetition_changes_neither_counts_nor_visibility(long seed) {
        var random = new Random(seed);
        var article = newsroom.publishes();
        newsroom.tell(2, newsroom.updated(article, 2));
        var ids = new ArrayList<UUID>();
        for (int number = 0; number < COMMENTS; number++) {
            ids.add(lives(article, number, random.nextInt(6)));
        }
        var before = readers.thread(article);
        var told = told(ids, visible(before));

        var again = new ArrayList<Told>();
        told.forEach(one -> again.addAll(Collections.nCopies(1 + random.nextInt(3), one)));
        Collections.shuffle(again, random);
        for (var one : again) {
            newsroom.tell(UUID.randomUUID(), one.sequence(), one.event());
            if (random.nextInt(5) == 0) {
                newsroom.tell(1, newsroom.published(article));
            }
        }
        // Judged after all of them: the events of one story keep their order in a topic.
        var last = readers.commentAsGuest(article, "The last word.");
        awaitStatus(last, "published");

        var after = readers.thread(article);
        assertThat(after.<Integer>json("$.count")).isEqualTo(before.<Integer>json("$.count") + 1);
        assertThat(before.<Integer>json("$.count")).isEqualTo(visible(before).size());
        assertThat(counted(article)).isEqualTo(visible(after).size());
        var shown = before.<List<Object>>json("$.items");
        assertThat(after.<List<Object>>json("$.items").subList(0, shown.size())).isEqualTo(shown);
        // And whoever goes by the sequence knows what readers see, whatever came first.
        assertThat(projected(again)).isEqualTo(visible(before));
    }

    private UUID lives(UUID article, int number, int kind) {
        var accepted = readers.commentAsGuest(article, (kind == 0 ? "You arsehole " : "Thank you ") + number);
        awaitStatus(accepted, kind == 0 ? "removed" : "published");
        var id = accepted.<String>json("$.id");
        switch (kind) {
            case 1 -> decides("remove", id);
            case 2 -> undoes(decides("remove", id));
            case 3 -> {
                decides("remove", id);
                decides("publish", id);
            }
            case 4 -> readers.ask("DELETE", "/api/comments/%s?key=%s".formatted(id, accepted.json("$.key")), Map.of());
            default -> {
                // As it was judged.
            }
        }
        return UUID.fromString(id);
    }

    private Answer decides(String decision, String id) {
        return readers.ask(
                "POST",
                "/api/moderation/decisions",
                Map.of("comments", List.of(id), "decision", decision),
                "Authorization",
                moderator);
    }

    private void undoes(Answer decision) {
        readers.ask(
                "POST",
                "/api/moderation/decisions/%s/undo".formatted(decision.<String>json("$.id")),
                Map.of(),
                "Authorization",
                moderator);
    }

    private void awaitStatus(Answer accepted, String status) {
        await().until(() ->
                readers.get(accepted.header("Location")).json("$.status").equals(status));
    }

    private int counted(UUID article) {
        return readers.get("/api/comments/counts?articles=" + article)
                .<Map<String, Integer>>json("$.counts")
                .get(article.toString());
    }

    private static Set<UUID> visible(Answer thread) {
        var visible = new HashSet<UUID>();
        thread.<List<String>>json("$.items[?(@.status=='published')].id")
                .forEach(id -> visible.add(UUID.fromString(id)));
        return visible;
    }

    /// Once all of it has arrived.
    private List<Told> told(List<UUID> ids, Set<UUID> visible) {
        var told = new ArrayList<Told>();
        await().untilAsserted(() -> {
            told.clear();
            var all = topics.bySequence();
            ids.forEach(id -> all.getOrDefault(id, new TreeMap<>())
                    .forEach((sequence, event) -> told.add(new Told(sequence, event))));
            assertThat(projected(told)).isEqualTo(visible);
        });
        return told;
    }

    private static Set<UUID> projected(List<Told> events) {
        var latest = new HashMap<UUID, Told>();
        events.forEach(one -> latest.merge(
                one.event().commentId(), one, (known, next) -> next.sequence() > known.sequence() ? next : known));
        var visible = new HashSet<UUID>();
        for (var one : latest.values()) {
            switch (one.event()) {
                case CommentPublished published -> visible.add(published.commentId());
                case CommentSubmitted _, CommentRemoved _ -> {
                    // Nobody sees it.
                }
            }
        }
        return visible;
    }
}
