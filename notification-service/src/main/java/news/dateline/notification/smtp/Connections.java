package news.dateline.notification.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.NoSuchProviderException;
import jakarta.mail.Transport;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/// Connections to the mail server, each used for many mails, one at a time. Those who borrow bound how many there
/// are. Thread-safe.
final class Connections {

    private static final Logger LOG = LoggerFactory.getLogger(Connections.class);

    /// Servers hang up on whoever says nothing for a while (RFC 5321, section 4.5.3.2.7: after five minutes at the
    /// earliest; many do so after one).
    private static final Duration LONGEST_UNUSED = Duration.ofSeconds(30);

    /// After which it is asked whether it is still there.
    private static final Duration TRUSTED = Duration.ofSeconds(1);

    private record Unused(Transport transport, long since) {

        Duration age() {
            return Duration.ofNanos(System.nanoTime() - since);
        }
    }

    private final JavaMailSenderImpl server;
    private final ConcurrentLinkedDeque<Unused> unused = new ConcurrentLinkedDeque<>();

    Connections(JavaMailSenderImpl server) {
        this.server = server;
    }

    /// To be given back, or [given up][#giveUp].
    Transport borrow() throws MessagingException {
        var kept = unused.pollLast();
        while (kept != null) {
            if (kept.age().compareTo(TRUSTED) < 0
                    || kept.age().compareTo(LONGEST_UNUSED) < 0
                            && kept.transport().isConnected()) {
                return kept.transport();
            }
            giveUp(kept.transport());
            kept = unused.pollLast();
        }
        return opened();
    }

    private Transport opened() throws MessagingException {
        var transport = transport();
        try {
            transport.connect(server.getHost(), server.getPort(), server.getUsername(), server.getPassword());
        } catch (MessagingException e) {
            giveUp(transport);
            throw e;
        }
        return transport;
    }

    private Transport transport() throws NoSuchProviderException {
        var protocol = server.getProtocol();
        return server.getSession().getTransport(protocol == null ? JavaMailSenderImpl.DEFAULT_PROTOCOL : protocol);
    }

    void giveBack(Transport transport) {
        unused.addLast(new Unused(transport, System.nanoTime()));
    }

    void giveUp(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException gone) {
            LOG.debug("a connection to the mail server was gone already", gone);
        }
    }

    /// Says farewell on those that nobody uses.
    void close() {
        for (var kept = unused.pollLast(); kept != null; kept = unused.pollLast()) {
            giveUp(kept.transport());
        }
    }
}
