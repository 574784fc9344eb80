package news.dateline.comment.moderation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import news.dateline.comment.CommentServiceTest;
import news.dateline.comment.Newsroom;
import news.dateline.comment.Readers;
import news.dateline.comment.Topics;
import news.dateline.comment.comment.Author.Guest;
import news.dateline.comment.comment.Comment;
import news.dateline.comment.comment.Comments;
import news.dateline.comment.comment.Place;
import news.dateline.comment.comment.Ruling;
import news.dateline.comment.comment.Span;
import news.dateline.comment.comment.Span.Part;
import news.dateline.comment.comment.Status.Removed;
import news.dateline.events.CommentEvent;
import news.dateline.events.CommentRemoved;
import news.dateline.events.CommentSubmitted;
import news.dateline.events.Topic;
import news.dateline.messaging.Ids;
import news.dateline.messaging.cloudevents.Received;
import news.dateline.messaging.topics.TopicNames;
import news.dateline.web.EmailAddress;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CommentServiceTest
class JudgingTest {

    @Autowired
    Newsroom newsroom;

    @Autowired
    Readers readers;

    @Autowired
    Comments comments;

    @Autowired
    Topics topics;

    @Autowired
    TopicNames names;

    @Autowired
    Clock clock;

    @Test
    void removes_what_a_rule_objects_to_and_tells_its_writer_why() {
        var article = newsroom.publishes();

        var submitted = readers.commentAsGuest(article, "You are an Arsehole!");

        var id = UUID.fromString(submitted.json("$.id"));
        await().until(() -> !isSubmitted(id));
        var writer = readers.get(submitted.header("Location") + "?key=" + submitted.json("$.key"));
        assertThat(writer.<Map<String, Object>>json("$"))
                .containsEntry("status", "removed")
                .containsEntry("body", "You are an Arsehole!")
                .containsEntry("reason", "The comment holds a word that is not printed here.");
        var stranger = readers.get(submitted.header("Location") + "?key=guessed");
        assertThat(stranger.<Map<String, Object>>json("$"))
                .containsEntry("status", "removed")
                .doesNotContainKeys("body", "author", "reason");
        assertThat(readers.thread(article).<Integer>json("$.count")).isZero();
        assertThat(comments.find(id).orElseThrow().status())
                .asInstanceOf(type(Removed.class))
                .extracting(Removed::ruling)
                .isEqualTo(new Ruling(
                        "words",
                        2,
                        "The comment holds a word that is not printed here.",
                        new Span(Part.BODY, 11, 19, "Arsehole")));
        await().untilAsserted(() -> assertThat(topics.about(id))
                .anySatisfy(event -> assertThat(event)
                        .isInstanceOfSatisfying(
                                CommentRemoved.class,
                                removed -> assertThat(removed.reason()).isEqualTo("words"))));
    }

    @Test
    void happens_once_however_often_the_event_comes() {
        var article = newsroom.publishes();
        var id = UUID.fromString(readers.commentAsGuest(article, "Thank you.").json("$.id"));
        await().until(() -> topics.about(id).size() == 2);
        var submitted = comments.find(id).orElseThrow().submitted();

        for (int again = 0; again < 10; again++) {
            newsroom.tell(UUID.randomUUID(), 1, submitted);
        }
        // Judged later than the repeats: all events of a story keep their order.
        var last = UUID.fromString(readers.commentAsGuest(article, "Me too.").json("$.id"));

        await().until(() -> topics.about(last).size() == 2);
        assertThat(topics.about(id))
                .filteredOn(event -> !(event instanceof CommentSubmitted))
                .hasSize(1);
    }

    @Test
    void tells_of_each_in_the_trace_of_its_submission() {
        var article = newsroom.publishes();
        var traces = Stream.generate(() -> UUID.randomUUID().toString().replace("-", ""))
                .limit(5)
                .toList();

        traces.forEach(trace -> assertThat(readers.comment(
                                article,
                                Map.of(
                                        "body",
                                        "Thank you.",
                                        "guest",
                                        Map.of("name", "Bo", "email", trace + "@a.example")),
                                "traceparent",
                                "00-%s-b7ad6b7169203331-01".formatted(trace))
                        .status())
                .isEqualTo(202));

        await().untilAsserted(
                        () -> assertThat(tracesOf(Topic.COMMENT_PUBLISHED)).containsAll(traces));
    }

    private List<String> tracesOf(Topic topic) {
        return topics.records().stream()
                .filter(record -> record.topic().equals(names.of(topic)))
                .flatMap(record -> Stream.ofNullable(record.headers().lastHeader("traceparent")))
                .map(header -> new String(header.value(), UTF_8).split("-")[1])
                .toList();
    }

    @Test
    void happens_once_when_instances_race(@Autowired Judging judging) {
        var article = newsroom.publishes();
        var comment = comments.add(Comment.submit(
                Ids.next(),
                Place.answering(article, 1),
                "world",
                new Guest("Bo", new EmailAddress("bo@example.org")),
                "Thank you.",
                1,
                clock.instant()));
        CommentEvent event = comment.submitted();

        try (var instances = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int instance = 0; instance < 10; instance++) {
                instances.submit(
                        () -> judging.react(List.of(new Received<>(Ids.next(), event, 1, clock.instant(), null))));
            }
        }

        await().during(Duration.ofMillis(500))
                .untilAsserted(() -> assertThat(topics.about(comment.id())).hasSize(2));
        assertThat(readers.thread(article).<Integer>json("$.count")).isOne();
    }

    @Test
    void closes_the_thread_of_a_withdrawn_story() {
        var article = newsroom.publishes();
        newsroom.tell(2, newsroom.withdrawn(article));
        await().until(() -> readers.thread(article).status() == 410);

        var late = comments.add(Comment.submit(
                Ids.next(),
                Place.answering(article, 1),
                "world",
                new Guest("Bo", new EmailAddress("bo@example.org")),
                "Thank you.",
                1,
                clock.instant()));

        await().untilAsserted(() -> assertThat(topics.about(late.id()))
                .anySatisfy(event -> assertThat(event)
                        .isInstanceOfSatisfying(
                                CommentRemoved.class,
                                removed -> assertThat(removed.reason()).isEqualTo("closed-thread"))));
    }

    private boolean isSubmitted(UUID id) {
        return comments.find(id).orElseThrow().status().word().equals("submitted");
    }
}
