package news.dateline.notification.mailbox;

import java.util.Optional;
import java.util.UUID;
import news.dateline.notification.letter.Letters;
import news.dateline.notification.sending.Answer;
import news.dateline.notification.smtp.MailServer;
import news.dateline.notification.subscription.CapabilityKey;
import news.dateline.notification.subscription.MailboxKeys;
import news.dateline.notification.subscription.Subscriptions;
import news.dateline.notification.subscription.Way;
import news.dateline.notification.subscription.Wishes;
import news.dateline.web.EmailAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Double opt-in: nobody is told anything at an address before whoever reads its mail has said that they want it.
@Component
public class OptIn {

    private final Confirmations confirmations;
    private final Subscriptions subscriptions;
    private final MailboxKeys keys;
    private final Letters letters;
    private final MailServer mails;

    OptIn(
            Confirmations confirmations,
            Subscriptions subscriptions,
            MailboxKeys keys,
            Letters letters,
            MailServer mails) {
        this.confirmations = confirmations;
        this.subscriptions = subscriptions;
        this.keys = keys;
        this.letters = letters;
        this.mails = mails;
    }

    /// What became of the wish to ask somebody.
    public enum Asked {
        /// They have a mail, from now or from less than an hour ago.
        BY_MAIL,
        /// The mail server takes nothing at the moment.
        NOT_NOW,
        /// The mail server takes nothing for that address.
        NEVER
    }

    /// Blocks until the mail server has answered.
    ///
    /// @param account of whoever is signed in
    public Asked ask(Way.Mailbox way, Wishes wishes, @Nullable UUID account) {
        var token = CapabilityKey.fresh();
        if (!confirmations.begin(way, wishes, account, token)) {
            return Asked.BY_MAIL; // as many as one address is sent in an hour
        }
        var mail = letters.confirmation(way.address(), wishes.what(), token.text(), Confirmations.LASTS);
        return switch (mails.send(mail)) {
            case Answer.Accepted() -> Asked.BY_MAIL;
            case Answer.Gone(), Answer.Refused _ -> Asked.NEVER;
            case Answer.Later _, Answer.Deferred() -> Asked.NOT_NOW;
        };
    }

    Optional<Confirmation> asked(CapabilityKey token) {
        return confirmations.find(token);
    }

    /// Empty if the token leads nowhere, or not any more.
    Optional<Subscriptions.Outcome> confirm(CapabilityKey token) {
        return confirmations.find(token).map(this::confirmed);
    }

    /// The subscription first: whoever presses twice because of a fault has it once.
    private Subscriptions.Outcome confirmed(Confirmation asked) {
        var way = new Way.Mailbox(new EmailAddress(asked.email()));
        var outcome = subscriptions.begin(way, asked.wishes(), asked.account(), keys.of(asked.id()));
        confirmations.end(asked);
        return outcome;
    }
}
