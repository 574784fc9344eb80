package news.dateline.notification.smtp;

import jakarta.annotation.PreDestroy;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.IDN;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import news.dateline.notification.sending.Answer;
import news.dateline.notification.sending.Host;
import news.dateline.notification.subscription.Channel;
import news.dateline.web.EmailAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/// The mail server that all mail is given to. Blocks until there is an answer, or none in time. Thread-safe.
@Component
@EnableConfigurationProperties(SmtpSettings.class)
public class MailServer {

    private static final Logger LOG = LoggerFactory.getLogger(MailServer.class);

    /// For a connection: a window of mails waits for its turn.
    private static final Duration QUEUEING = Duration.ofSeconds(20);

    private final Connections connections;
    private final Host host;

    MailServer(JavaMailSenderImpl server, SmtpSettings settings, Clock clock) {
        var answer = String.valueOf(settings.answer().toMillis());
        var properties = server.getJavaMailProperties();
        for (var protocol : new String[] {"smtp", "smtps"}) {
            for (var timeout : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
                properties.putIfAbsent("mail.%s.%s".formatted(protocol, timeout), answer);
            }
        }
        this.connections = new Connections(server);
        this.host = new Host(Channel.MAIL_SERVER, settings.bounds(), QUEUEING, clock);
    }

    /// How long nothing is sent, if so: the server is in trouble.
    public Optional<Duration> pause() {
        return host.pause();
    }

    /// @param mail complete, with whom it is for, and never changed after
    public Answer send(MimeMessage mail) {
        return host.send(() -> sent(mail));
    }

    /// As mail servers know it; empty if not every one would: the host may be in letters of any script, the name in
    /// those of ASCII alone.
    public static Optional<InternetAddress> addressOf(EmailAddress to) {
        var at = to.value().lastIndexOf('@');
        var name = to.value().substring(0, at);
        try {
            return name.chars().allMatch(letter -> letter < 128)
                    ? Optional.of(new InternetAddress(
                            name + "@" + IDN.toASCII(to.value().substring(at + 1), IDN.USE_STD3_ASCII_RULES), true))
                    : Optional.empty();
        } catch (AddressException | IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private Answer sent(MimeMessage mail) {
        try {
            var connection = connections.borrow();
            try {
                connection.sendMessage(mail, mail.getAllRecipients());
            } catch (MessagingException failed) {
                if (connection.isConnected()) {
                    connections.giveBack(connection);
                }
                return meaning(failed);
            }
            connections.giveBack(connection);
            return new Answer.Accepted();
        } catch (AuthenticationFailedException refused) {
            LOG.warn("the mail server does not let this service in");
            return Answer.Later.SOME_TIME;
        } catch (MessagingException away) {
            LOG.debug("the mail server cannot be reached", away);
            return Answer.Later.SOME_TIME;
        }
    }

    /// What the server says is not logged: it repeats the address.
    private static Answer meaning(MessagingException failed) {
        var answer = Replies.meaningOf(failed);
        if (answer instanceof Answer.Refused(var status)) {
            LOG.warn("the mail server refuses a mail: status {}", status);
        }
        return answer;
    }

    @PreDestroy
    void stop() {
        connections.close();
    }
}
