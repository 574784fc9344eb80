package news.dateline.local.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// An SMTP server on loopback that sends nothing on and keeps the last [#MOST] mails in memory, one a recipient.
/// Thread-safe.
public final class MailCatcher implements AutoCloseable {

    static final int MOST = 500;

    private final GreenMail server;
    private final Deque<Mail> mails = new ArrayDeque<>(); // guarded by itself

    private MailCatcher(GreenMail server) {
        this.server = server;
    }

    public static MailCatcher start(int port) {
        var server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        var catcher = new MailCatcher(server);
        server.getUserManager()
                .setMessageDeliveryHandler((_, address) -> new Recipient(
                        address.getEmail(),
                        message -> catcher.keep(Mail.of(message, address.getEmail(), Instant.now()))));
        server.start();
        return catcher;
    }

    private void keep(Mail mail) {
        synchronized (mails) {
            mails.addFirst(mail);
            if (mails.size() > MOST) {
                mails.removeLast();
            }
        }
    }

    /// The newest first.
    public List<Mail> mails() {
        synchronized (mails) {
            return List.copyOf(mails);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
