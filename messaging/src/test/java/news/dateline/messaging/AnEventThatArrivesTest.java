package news.dateline.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import news.dateline.messaging.Newsroom.Copy;
import news.dateline.messaging.deadletters.DeadLetters;
import news.dateline.messaging.projection.Projection;
import news.dateline.messaging.topics.TopicNames;
import news.dateline.test.DatelineTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataAccessResourceFailureException;

@SpringBootTest(classes = Newsroom.class)
@DatelineTest
class AnEventThatArrivesTest {

    @Autowired
    private Elsewhere elsewhere;

    @Autowired
    private TopicNames names;

    @Autowired
    private Newsroom.Listener listener;

    @Autowired
    private Projection<Copy> copies;

    @Autowired
    private DeadLetters deadLetters;

    private final UUID story = Ids.next();

    @Test
    void twice_changes_the_copy_once() {
        var event = Ids.next();
        elsewhere.tells(event, 2, Sample.updated(story, 2, "second"));
        elsewhere.tells(event, 2, Sample.updated(story, 2, "second, altered by a faulty twin"));

        await().until(() -> listener.heardOf(story).size() == 2);
        assertThat(copies.find(story)).contains(new Copy("second"));
    }

    @Test
    void out_of_order_across_topics_leaves_the_latest_state() {
        elsewhere.tells(Ids.next(), 3, Sample.withdrawn(story, 2));
        elsewhere.tells(Ids.next(), 1, Sample.published(story, "first"));
        elsewhere.tells(Ids.next(), 2, Sample.updated(story, 2, "second"));

        await().until(() -> listener.heardOf(story).size() == 3);
        assertThat(copies.find(story)).contains(new Copy("withdrawn: it was wrong"));
    }

    @Test
    void while_the_store_is_away_holds_its_partition_and_is_not_set_aside() {
        listener.failWith(IntStream.range(0, 6)
                .<RuntimeException>mapToObj(_ -> new DataAccessResourceFailureException("the store is away"))
                .toList());
        elsewhere.tells(Ids.next(), 1, Sample.published(story, "held", "poison"));
        elsewhere.tells(Ids.next(), 2, Sample.published(story, "behind it"));

        await().until(() -> listener.heardOf(story).size() == 2);
        assertThat(listener.heardOf(story))
                .extracting(heard -> heard.sequence())
                .containsExactly(1L, 2L);
        assertThat(elsewhere.lettersAbout(story)).isEmpty();
    }

    @Test
    void and_stays_poisonous_is_set_aside_shown_and_replayed_for_its_group() {
        listener.failWith(IntStream.range(0, 4)
                .<RuntimeException>mapToObj(_ -> new IllegalStateException("this story makes no sense"))
                .toList());
        elsewhere.tells(Ids.next(), 1, Sample.published(story, "poison", "poison"));
        elsewhere.tells(Ids.next(), 2, Sample.published(story, "behind it"));

        await().until(() -> listener.heardOf(story).size() == 1); // what came behind it was not held up
        var letter = await().until(() -> elsewhere.lettersAbout(story).findFirst(), Optional::isPresent)
                .orElseThrow();
        assertThat(letter.group()).isEqualTo(names.group("newsroom", "articles"));
        assertThat(letter.reason()).contains("this story makes no sense");
        assertThat(deadLetters.find(letter.id()).orElseThrow().body()).contains("poison");

        listener.failWith(List.of(new IllegalStateException("still no sense")));
        assertThat(deadLetters.replay(letter.id()).orElseThrow().reason()).contains("still no sense");
        assertThat(deadLetters.replay(letter.id()).orElseThrow().handled()).isTrue();

        assertThat(listener.heardOf(story)).hasSize(2);
        assertThat(elsewhere.lettersAbout(story)).isEmpty();
        assertThat(copies.find(story)).contains(new Copy("behind it"));
    }

    @Test
    void with_a_type_of_a_later_version_is_parked() {
        var record = elsewhere.record(Ids.next(), 1, Sample.published(story, "from the future"));
        record.headers().remove("ce_type");
        record.headers().add("ce_type", "news.dateline.article-teleported.v7".getBytes(UTF_8));
        elsewhere.sends(record);

        var letter = await().until(() -> elsewhere.lettersAbout(story).findFirst(), Optional::isPresent)
                .orElseThrow();
        assertThat(letter.type()).isEqualTo("news.dateline.article-teleported.v7");
        assertThat(letter.reason()).contains("not known to this version");
    }

    @Test
    void with_a_body_that_is_no_json_is_set_aside_with_the_reason() {
        var whole = elsewhere.record(Ids.next(), 1, Sample.published(story, "whole"));
        elsewhere.sends(whole, "{\"articleId\":".getBytes(UTF_8));

        var letter = await().until(() -> elsewhere.lettersAbout(story).findFirst(), Optional::isPresent)
                .orElseThrow();
        assertThat(letter.reason()).contains("does not fit article-published.v1");
    }
}
