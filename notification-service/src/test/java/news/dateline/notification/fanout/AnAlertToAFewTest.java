package news.dateline.notification.fanout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import news.dateline.events.AlertDirective.Audience;
import news.dateline.notification.NotificationServiceTest;
import news.dateline.notification.Readers;
import news.dateline.notification.Readers.Reader;
import news.dateline.test.Overheard;
import news.dateline.test.Overheard.Question;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/// What hardly anybody wants costs hardly anything.
@NotificationServiceTest
@Import(Overheard.class)
class AnAlertToAFewTest {

    /// Of the store, by everything that has to do with alerts.
    private static final int MOST_QUESTIONS_TO_THREE = 70;

    private static final int MOST_QUESTIONS_TO_NOBODY = 12;

    /// What a sweep never names.
    private static final List<String> PARTICULAR = List.of("_id", "alertId", "shard", "words");

    @Autowired
    private Overheard overheard;

    @Autowired
    private Clock clock;

    @Autowired
    private Readers readers;

    @Test
    void asks_the_store_about_those_few() {
        var few = readers.ofTheStory(3);
        var before = questions();

        readers.awaitDelivered(readers.raise(Audience.SECTION, clock.instant()));

        assertThat(few)
                .extracting(Reader::letters)
                .allSatisfy(letters -> assertThat(letters).hasSize(1));
        assertThat(questions() - before).isLessThanOrEqualTo(MOST_QUESTIONS_TO_THREE);
    }

    @Test
    void asks_next_to_nothing_if_they_are_none() {
        var before = questions();

        readers.awaitDelivered(readers.raise(Audience.SECTION, clock.instant()));

        assertThat(questions() - before).isLessThanOrEqualTo(MOST_QUESTIONS_TO_NOBODY);
    }

    private long questions() {
        return overheard.questions().stream()
                .filter(question -> !isThisTests(question))
                .filter(question -> PARTICULAR.stream().anyMatch(question.filter()::containsKey))
                .count();
    }

    private static boolean isThisTests(Question question) {
        return question.filter().keySet().equals(Set.of("alertId"));
    }
}
