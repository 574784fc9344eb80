package news.dateline.notification.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import news.dateline.events.AlertDirective.Audience;
import news.dateline.messaging.Ids;
import news.dateline.notification.NotificationServiceTest;
import news.dateline.notification.alert.Alert;
import news.dateline.notification.alert.Status;
import news.dateline.notification.sealing.Sealing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

@NotificationServiceTest
class AMessageTest {

    /// As long as an alert's text may be, of letters that take the most room.
    private static final String LONGEST = "\u4e16".repeat(200);

    @Autowired
    private Messages messages;

    @Autowired
    private Clock clock;

    @ParameterizedTest
    @CsvSource({
        "1, HIGH, PT4H",
        "3, HIGH, PT4H",
        "4, NORMAL, PT12H",
        "6, NORMAL, PT12H",
        "7, LOW, PT24H",
        "9, LOW, PT24H"
    })
    void is_as_urgent_and_lasts_as_long_as_an_editor_meant_it(int urgency, String word, Duration lasts) {
        var alert = alert("Bridge closes", urgency);

        var message = messages.of(alert);

        assertThat(message.importance().urgency()).hasToString(word);
        assertThat(message.until()).isEqualTo(alert.raisedAt().plus(lasts));
    }

    @Test
    void fits_into_what_every_push_service_takes_however_much_it_tells_of() {
        var alert = alert(LONGEST, 5);

        var alone = messages.of(alert);
        var withOthers = messages.of(alert, Collections.nCopies(100, alert(LONGEST, 5)));

        assertThat(alone.text()).hasSizeBetween(1_000, Sealing.MOST_BYTES);
        assertThat(withOthers.text()).hasSizeBetween(alone.text().length + 1, Sealing.MOST_BYTES);
        assertThat(JsonMapper.shared()
                        .readTree(withOthers.text())
                        .at("/notification/body")
                        .asString())
                .endsWith("and 97 more");
    }

    private Alert alert(String text, int urgency) {
        return new Alert(
                Ids.next(),
                new Status.Raised(),
                Ids.next(),
                1,
                text,
                text,
                "city",
                List.of(),
                urgency,
                Audience.ALL,
                "/city/" + "b".repeat(120),
                clock.instant());
    }
}
