package news.dateline.local.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Properties;
import java.util.stream.IntStream;
import news.dateline.local.operations.MailPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TheMailCatcherTest {

    private MailCatcher catcher;
    private Session session;

    @BeforeEach
    void start() throws Exception {
        int port;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        catcher = MailCatcher.start(port);
        var properties = new Properties();
        properties.put("mail.smtp.host", "127.0.0.1");
        properties.put("mail.smtp.port", Integer.toString(port));
        session = Session.getInstance(properties);
    }

    @AfterEach
    void stop() {
        catcher.close();
    }

    private void send(String subject, String text, String... recipients) throws Exception {
        var message = new MimeMessage(session);
        message.setFrom(new InternetAddress("desk@dateline.test", "The Café", "UTF-8"));
        for (var recipient : recipients) {
            message.addRecipient(Message.RecipientType.TO, new InternetAddress(recipient));
        }
        message.setSubject(subject, "UTF-8");
        message.setText(text, "UTF-8");
        Transport.send(message);
    }

    @Test
    void keeps_a_mail_for_each_recipient_newest_first() throws Exception {
        send("First", "one", "ada@example.org");
        send("Brücke gesperrt", "Seit heute früh", "ada@example.org", "ben@example.org");

        assertThat(catcher.mails())
                .extracting(Mail::subject)
                .containsExactly("Brücke gesperrt", "Brücke gesperrt", "First");
        assertThat(catcher.mails()).extracting(Mail::to).contains("ben@example.org");
        assertThat(catcher.mails().getFirst().text()).isEqualToIgnoringNewLines("Seit heute früh");
        assertThat(catcher.mails().getFirst().from()).contains("The Café", "<desk@dateline.test>");
    }

    @Test
    void shows_them_without_running_what_they_say() throws Exception {
        send("<script>alert(1)</script>", "a <b> & c", "ada@example.org");

        assertThat(MailPage.html(catcher.mails()))
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "a &lt;b&gt; &amp; c")
                .doesNotContain("<script>");
        assertThat(MailPage.json(catcher.mails())).contains("\"to\":\"ada@example.org\"", "\"at\":\"20");
    }

    @Test
    void forgets_the_oldest() throws Exception {
        send("First", "one", "ada@example.org");
        send(
                "To many",
                "x",
                IntStream.range(0, MailCatcher.MOST)
                        .mapToObj(i -> "reader" + i + "@example.org")
                        .toArray(String[]::new));

        assertThat(catcher.mails())
                .hasSize(MailCatcher.MOST)
                .extracting(Mail::subject)
                .containsOnly("To many");
    }
}
