package news.dateline.notification.subscription;

import java.util.UUID;
import news.dateline.notification.endpoint.PushEndpoint;
import news.dateline.notification.sealing.ReaderKeys;
import news.dateline.web.EmailAddress;

/// How somebody is reached. Each way leads to one reader, who has one subscription by it.
public sealed interface Way {

    /// A browser, by its push service.
    record Browser(PushEndpoint endpoint, ReaderKeys keys) implements Way {}

    /// Whoever reads the mail of an address, and has said that they want to be told there.
    record Mailbox(EmailAddress address) implements Way {}

    /// Follows from the way, so that whoever asks again means the same subscription.
    default UUID id() {
        return switch (this) {
            case Browser browser -> Digest.idOf(browser.endpoint().address().toString());
            case Mailbox mailbox -> Digest.idOf("mailto:" + mailbox.address().canonical());
        };
    }

    /// Who takes messages for it, as lanes and reports name them: the push service's origin, or [Channel#MAIL_SERVER].
    default String host() {
        return switch (this) {
            case Browser browser -> browser.endpoint().origin();
            case Mailbox _ -> Channel.MAIL_SERVER;
        };
    }
}
