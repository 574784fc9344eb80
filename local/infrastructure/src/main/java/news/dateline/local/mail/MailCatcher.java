package news.dateline.local.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An SMTP server on loopback that keeps what it is given in memory, the last [#MOST] mails.
public final class MailCatcher implements AutoCloseable {

    static final int MOST = 500;

    /// @param source the whole message, RFC 5322
    public record Mail(String from, String to, String subject, String sent, String source) {}

    private final GreenMail server;

    private MailCatcher(GreenMail server) {
        this.server = server;
    }

    public static MailCatcher start(int port) {
        var server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return new MailCatcher(server);
    }

    /// The newest first.
    public List<Mail> mails() {
        return Arrays.stream(server.getReceivedMessages()).map(MailCatcher::mail).toList().reversed().stream()
                .limit(MOST)
                .toList();
    }

    private static Mail mail(MimeMessage message) {
        try {
            return new Mail(
                    text(message.getFrom()),
                    text(message.getRecipients(Message.RecipientType.TO)),
                    text(message.getSubject()),
                    text(message.getSentDate()),
                    GreenMailUtil.getWholeMessage(message));
        } catch (MessagingException e) {
            throw new IllegalStateException("a mail that was taken cannot be read", e);
        }
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Object[] several ->
                String.join(", ", Arrays.stream(several).map(Object::toString).toList());
            default -> value.toString();
        };
    }

    @Override
    public void close() {
        server.stop();
    }
}
