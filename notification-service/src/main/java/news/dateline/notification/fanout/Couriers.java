package news.dateline.notification.fanout;

import java.time.Duration;
import java.util.Optional;
import news.dateline.notification.letter.Letters;
import news.dateline.notification.message.Messages;
import news.dateline.notification.message.Messages.Message;
import news.dateline.notification.sending.Answer;
import news.dateline.notification.sending.PushSender;
import news.dateline.notification.smtp.MailServer;
import news.dateline.notification.subscription.Channel;
import news.dateline.notification.subscription.Subscription;
import news.dateline.notification.subscription.Way;
import org.springframework.stereotype.Component;

/// Brings messages to readers, whichever way they chose. Thread-safe.
@Component
class Couriers {

    private final Messages messages;
    private final PushSender pushes;
    private final Letters letters;
    private final MailServer mails;

    Couriers(Messages messages, PushSender pushes, Letters letters, MailServer mails) {
        this.messages = messages;
        this.pushes = pushes;
        this.letters = letters;
        this.mails = mails;
    }

    /// How long nothing is sent to a [host][Way#host], if so.
    Optional<Duration> pauseOf(String host) {
        return switch (Channel.of(host)) {
            case WEB_PUSH -> pushes.pauseOf(host);
            case EMAIL -> mails.pause();
        };
    }

    /// Blocks until there is an answer, or none in time.
    Answer send(Message message, Subscription reader) {
        return switch (reader.way()) {
            case Way.Browser browser -> pushes.send(messages.sealed(message, browser));
            case Way.Mailbox(var address) -> mails.send(letters.of(message, reader.id(), address));
        };
    }
}
