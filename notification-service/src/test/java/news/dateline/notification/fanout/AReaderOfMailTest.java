package news.dateline.notification.fanout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.BodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.stream.Stream;
import news.dateline.events.AlertDirective.Audience;
import news.dateline.notification.NotificationServiceTest;
import news.dateline.notification.Readers;
import news.dateline.notification.Readers.MailReader;
import news.dateline.notification.TestMailServer;
import news.dateline.notification.TestMailServer.Manners;
import news.dateline.notification.alert.Alert;
import news.dateline.notification.alert.Alerts;
import news.dateline.notification.alert.Sequel;
import news.dateline.notification.delivery.Outcome;
import news.dateline.notification.promise.Promise;
import news.dateline.notification.promise.QuietHours;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@NotificationServiceTest
class AReaderOfMailTest {

    @Autowired
    private Alerts alerts;

    @Autowired
    private Clock clock;

    @Autowired
    private Readers readers;

    @Test
    void is_told_in_text_and_in_html_where_to_read_more_and_how_to_leave() throws Exception {
        var reader = readers.byMail();
        var browser = readers.ofTheSection();

        var alert = raised();

        var mail = only(reader);
        assertThat(mail.getSubject()).isEqualTo("Bridge closes tonight");
        assertThat(mail.getHeader("From", null)).isEqualTo("no-reply@dateline.test");
        for (var part : new String[] {text(mail), html(mail)}) {
            assertThat(part)
                    .contains("Bridge closes tonight", "Bridge closes for a week")
                    .contains("http://dateline.test" + alert.url())
                    .contains("http://dateline.test/alerts/%s?key=%s"
                            .formatted(reader.id(), reader.key().text()))
                    .contains(leave(reader));
        }
        assertThat(browser.letters()).hasSize(1);
    }

    @Test
    void has_headers_by_which_mail_programs_leave_and_no_machine_answers() throws Exception {
        var reader = readers.byMail();

        var alert = raised();

        var mail = only(reader);
        assertThat(mail.getHeader("List-Unsubscribe", null)).isEqualTo("<" + leave(reader) + ">");
        assertThat(mail.getHeader("List-Unsubscribe-Post", null)).isEqualTo("List-Unsubscribe=One-Click");
        assertThat(mail.getHeader("List-Id", null)).isEqualTo("Dateline <alerts.dateline.test>");
        assertThat(mail.getHeader("Auto-Submitted", null)).isEqualTo("auto-generated");
        assertThat(mail.getMessageID()).isEqualTo("<%s.1.%s@dateline.test>".formatted(alert.id(), reader.id()));
    }

    @Test
    void is_told_what_is_right_below_what_was_wrong() throws Exception {
        var reader = readers.byMail();
        var alert = raised();

        alerts.follow(alert.id(), Sequel.Kind.CORRECTION, "The bridge stays open", null, clock.instant());

        await().atMost(Duration.ofSeconds(20)).until(() -> reader.mails().size() == 2);
        var correction = reader.mails().get(1);
        assertThat(correction.getSubject()).isEqualTo("Correction: The bridge stays open");
        assertThat(text(correction)).doesNotContain("Bridge closes");
        assertThat(correction.getMessageID()).isEqualTo("<%s.2.%s@dateline.test>".formatted(alert.id(), reader.id()));
        assertThat(correction.getHeader("In-Reply-To", null))
                .isEqualTo(reader.mails().getFirst().getMessageID());
        assertThat(correction.getHeader("References", null))
                .isEqualTo(reader.mails().getFirst().getMessageID());
        readers.awaitDelivered(alert);

        alerts.follow(alert.id(), Sequel.Kind.RECALL, "It was a test.", null, clock.instant());

        await().atMost(Duration.ofSeconds(20)).until(() -> reader.mails().size() == 3);
        var recall = reader.mails().get(2);
        assertThat(recall.getSubject()).isEqualTo("Recalled: It was a test.");
        assertThat(text(recall))
                .contains("We had told you: Bridge closes tonight")
                .doesNotContain(alert.url());
        assertThat(recall.getHeader("In-Reply-To", null)).isEqualTo(correction.getMessageID());
    }

    @Test
    void is_told_of_all_that_was_held_in_one_mail() throws Exception {
        var now = LocalTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        var sleeper =
                readers.byMail(new Promise(null, QuietHours.of(now.minusHours(1), now.plusHours(3)), ZoneOffset.UTC));
        var ferry = readers.raiseQuietly(UUID.randomUUID(), "Ferry runs again", clock.instant());
        var bridge = readers.raiseQuietly(readers.story, "Bridge is open again", clock.instant());
        Stream.of(ferry, bridge).forEach(readers::awaitHeld);

        readers.wakeUp(sleeper);
        readers.awaitDelivered(ferry);
        readers.awaitDelivered(bridge);

        var mail = only(sleeper);
        assertThat(mail.getSubject()).isEqualTo("Bridge is open again");
        assertThat(text(mail)).contains("Also:", "Ferry runs again");
        assertThat(html(mail)).contains("Ferry runs again");
        assertOutcome(ferry, Outcome.MERGED);
    }

    @Test
    void gets_no_header_and_no_markup_that_an_editor_typed() throws Exception {
        var reader = readers.byMail();

        var alert = readers.raiseQuietly(
                readers.story, "Bridge\r\nBcc: victim@example.org\r\n\r\n<b onclick=x>", clock.instant());
        readers.awaitDelivered(alert);

        var mail = only(reader);
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getSubject()).isEqualTo("Bridge Bcc: victim@example.org <b onclick=x>");
        assertThat(html(mail)).contains("&lt;b onclick=x").doesNotContain("<b onclick");
    }

    @ParameterizedTest
    @ValueSource(strings = {"550 5.1.1 no such user", "550 who?", "553 5.1.3 no", "550 5.2.1 closed"})
    void whom_the_mail_server_does_not_know_is_not_told_any_more(String reply) {
        var gone = readers.byMail().meetWith(new Manners.Replies(reply));

        var alert = raised();

        assertThat(readers.isSubscribed(gone)).isFalse();
        assertOutcome(alert, Outcome.RETIRED);
    }

    static Stream<Manners> ourFault() {
        return Stream.of(
                new Manners.Replies("550 5.7.1 no relaying"),
                new Manners.Replies("554 5.7.1 you are on a list"),
                new Manners.RepliesToTheMail("552 5.3.4 too large"),
                new Manners.RepliesToTheMail("554 looks like spam"));
    }

    @ParameterizedTest
    @MethodSource("ourFault")
    void stays_subscribed_when_it_is_our_mail_that_is_refused(Manners refusal) {
        var reader = readers.byMail().meetWith(refusal);

        var alert = raised();

        assertThat(readers.isSubscribed(reader)).isTrue();
        assertOutcome(alert, Outcome.FAILED);
    }

    static Stream<Manners> trouble() {
        return Stream.of(
                new Manners.Replies("450 4.2.0 greylisted"),
                new Manners.Replies("452 4.2.2 mailbox full"),
                new Manners.RepliesToTheMail("451 4.3.0 later"),
                new Manners.RepliesToTheMail("421 closing"),
                new Manners.CutsOff(),
                new Manners.SaysNothing());
    }

    @ParameterizedTest
    @MethodSource("trouble")
    void is_told_once_the_mail_server_is_well(Manners trouble) {
        var reader = readers.byMail().meetWith(trouble);
        var alert = readers.raise(Audience.SECTION, clock.instant());
        await().atMost(Duration.ofSeconds(20))
                .until(() -> readers.slices(alert).stream().anyMatch(slice -> slice.getInteger("attempts") > 0));

        TestMailServer.get().isWellWith(reader.address());

        readers.awaitDelivered(alert);
        assertOutcome(alert, Outcome.SENT);
        assertThat(reader.mails()).hasSize(1);
    }

    private Alert raised() {
        var alert = readers.raise(Audience.SECTION, clock.instant());
        readers.awaitDelivered(alert);
        return alert;
    }

    private static MimeMessage only(MailReader reader) {
        assertThat(reader.mails()).hasSize(1);
        return reader.mails().getFirst();
    }

    private static String leave(MailReader reader) {
        return "http://dateline.test/api/subscriptions/%s/unsubscribe?key=%s"
                .formatted(reader.id(), reader.key().text());
    }

    private static String text(MimeMessage mail) throws Exception {
        return part(mail, 0, "text/plain");
    }

    private static String html(MimeMessage mail) throws Exception {
        return part(mail, 1, "text/html");
    }

    private static String part(MimeMessage mail, int number, String type) throws Exception {
        assertThat(mail.getContentType()).startsWith("multipart/alternative");
        BodyPart part = ((MimeMultipart) mail.getContent()).getBodyPart(number);
        assertThat(part.getContentType()).startsWith(type);
        return part.getContent().toString();
    }

    private void assertOutcome(Alert alert, Outcome outcome) {
        assertThat(readers.outcomes(alert)).containsExactly(outcome.ordinal());
    }
}
