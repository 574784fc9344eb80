package news.dateline.notification.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import news.dateline.notification.TestMailServer;
import news.dateline.notification.TestMailServer.Manners;
import news.dateline.notification.sending.Answer;
import news.dateline.web.EmailAddress;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class AMailServerTest {

    private static final EmailAddress READER = new EmailAddress("reader@example.org");

    private final TestMailServer behind = new TestMailServer();
    private final MailServer server = server(behind.port());

    @Test
    void is_connected_to_once_for_many_mails() {
        for (int mail = 0; mail < 100; mail++) {
            assertThat(server.send(mail(READER))).isEqualTo(new Answer.Accepted());
        }

        assertThat(behind.connections()).isOne();
        assertThat(behind.mailsTo(READER.value())).hasSize(100);
    }

    @Test
    void has_no_more_connections_than_it_is_to_have_however_many_mails_there_are_at_once() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = IntStream.range(0, 200)
                    .mapToObj(_ -> threads.submit(() -> server.send(mail(READER))))
                    .toList();
            for (var answer : answers) {
                assertThat(answer.get()).isEqualTo(new Answer.Accepted());
            }
        }

        assertThat(behind.connections()).isBetween(1, 2);
    }

    @Test
    void keeps_its_connection_when_it_does_not_take_one_mail() {
        var unknown = new EmailAddress("nobody@example.org");
        behind.has(unknown.value(), new Manners.Replies("550 5.1.1 who?"));

        assertThat(server.send(mail(READER))).isEqualTo(new Answer.Accepted());
        assertThat(server.send(mail(unknown))).isEqualTo(new Answer.Gone());
        assertThat(server.send(mail(READER))).isEqualTo(new Answer.Accepted());

        assertThat(behind.connections()).isOne();
    }

    @Test
    void is_left_alone_for_a_while_once_it_mostly_fails_and_not_because_of_one_full_mailbox() {
        behind.has(READER.value(), new Manners.Replies("452 4.2.2 full"));
        for (int mail = 0; mail < 50; mail++) {
            assertThat(server.send(mail(READER))).isEqualTo(new Answer.Deferred());
        }
        assertThat(server.pause()).isEmpty();

        behind.has(READER.value(), new Manners.RepliesToTheMail("451 4.3.0 disk full"));
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            server.send(mail(READER));
            return server.pause().isPresent();
        });

        assertThat(server.send(mail(READER))).isInstanceOf(Answer.Later.class);
    }

    @Test
    void that_is_not_there_is_tried_again_later() {
        var nobody = server(1);

        assertThat(nobody.send(mail(READER))).isEqualTo(Answer.Later.SOME_TIME);
    }

    @Test
    void knows_hosts_in_any_script_and_names_in_ascii() {
        assertThat(MailServer.addressOf(new EmailAddress("post@müller.example")))
                .hasValueSatisfying(
                        address -> assertThat(address.getAddress()).isEqualTo("post@xn--mller-kva.example"));
        assertThat(MailServer.addressOf(new EmailAddress("jürgen@example.org"))).isEmpty();
    }

    private static MailServer server(int port) {
        var client = new JavaMailSenderImpl();
        client.setHost("127.0.0.1");
        client.setPort(port);
        return new MailServer(
                client, new SmtpSettings(2, 10_000, Duration.ofSeconds(5), Duration.ofSeconds(10)), Clock.systemUTC());
    }

    private static MimeMessage mail(EmailAddress to) {
        try {
            var mail = new JavaMailSenderImpl().createMimeMessage();
            mail.setFrom("no-reply@dateline.test");
            mail.setRecipients(MimeMessage.RecipientType.TO, to.value());
            mail.setText("Hello");
            mail.saveChanges();
            return mail;
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
