package news.dateline.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import news.dateline.events.ArticleEvent;
import news.dateline.messaging.cloudevents.Received;
import news.dateline.messaging.deadletters.DeadLetter;
import news.dateline.messaging.topics.TopicNames;
import news.dateline.test.DatelineTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataAccessResourceFailureException;

@SpringBootTest(classes = Newsroom.class)
@DatelineTest
class EventsThatArriveTogetherTest {

    @Autowired
    private Elsewhere elsewhere;

    @Autowired
    private TopicNames names;

    @Autowired
    private Newsroom.Desk desk;

    private final List<UUID> stories =
            IntStream.range(0, 10).mapToObj(_ -> Ids.next()).toList();

    @Test
    void are_handled_together_each_with_the_trace_of_its_cause() {
        whileTheDeskIsHeldUp(() -> stories.forEach(story -> send(story, "world")));

        await().untilAsserted(() -> assertThat(heard()).containsExactlyInAnyOrderElementsOf(stories));
        assertThat(desk.heardOf(stories)).hasSizeLessThan(stories.size());
        assertThat(desk.heardOf(stories).stream().flatMap(List::stream))
                .extracting(Received::traceparent)
                .containsOnly(Elsewhere.TRACE);
    }

    @Test
    void lose_no_more_than_the_one_that_makes_no_sense() {
        var poison = stories.get(4);

        whileTheDeskIsHeldUp(() -> stories.forEach(story -> send(story, story.equals(poison) ? "nonsense" : "world")));

        await().untilAsserted(() -> assertThat(elsewhere.lettersAbout(poison)).hasSize(1));
        await().untilAsserted(() -> assertThat(heard())
                .containsExactlyInAnyOrderElementsOf(
                        stories.stream().filter(story -> !story.equals(poison)).toList()));
        assertThat(elsewhere.lettersAbout(poison)).singleElement().satisfies(letter -> {
            assertThat(letter.group()).isEqualTo(names.group("newsroom", "desk"));
            assertThat(letter.reason()).contains("this story makes no sense");
        });
        assertThat(stories.stream().filter(story -> !story.equals(poison)).flatMap(elsewhere::lettersAbout))
                .isEmpty();
    }

    @Test
    void lose_no_more_than_the_one_that_cannot_be_read() {
        var story = stories.getFirst();

        whileTheDeskIsHeldUp(() -> {
            stories.subList(1, 5).forEach(other -> send(other, "world"));
            elsewhere.sends(
                    elsewhere.record(Ids.next(), 1, Sample.published(story, "Cut")), "{\"articleId\":".getBytes(UTF_8));
            stories.subList(5, 10).forEach(other -> send(other, "world"));
        });

        await().untilAsserted(() -> assertThat(heard()).containsExactlyInAnyOrderElementsOf(stories.subList(1, 10)));
        await().untilAsserted(() -> assertThat(elsewhere.lettersAbout(story))
                .extracting(DeadLetter::group)
                .contains(names.group("newsroom", "desk")));
    }

    @Test
    void wait_while_the_store_is_away_and_none_is_set_aside() {
        desk.failWith(IntStream.range(0, 6)
                .<RuntimeException>mapToObj(_ -> new DataAccessResourceFailureException("the store is away"))
                .toList());

        whileTheDeskIsHeldUp(() -> stories.forEach(story -> send(story, "unlucky")));

        await().untilAsserted(() -> assertThat(heard()).containsExactlyInAnyOrderElementsOf(stories));
        assertThat(stories.stream().flatMap(elsewhere::lettersAbout)).isEmpty();
    }

    private void whileTheDeskIsHeldUp(Runnable others) {
        send(Ids.next(), "slow");
        await().until(desk::isHeldUp);
        others.run();
        desk.goOn();
    }

    private List<UUID> heard() {
        return desk.heardOf(stories).stream()
                .flatMap(List::stream)
                .map(Received::event)
                .map(ArticleEvent::articleId)
                .toList();
    }

    private void send(UUID story, String section) {
        elsewhere.tells(Ids.next(), 1, Sample.published(story, "Bridge closes", section));
    }
}
