package news.dateline.notification.letter;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import news.dateline.messaging.Ids;
import news.dateline.notification.alert.Alert;
import news.dateline.notification.letter.Letter.Body;
import news.dateline.notification.message.Messages.Message;
import news.dateline.notification.page.Templates;
import news.dateline.notification.smtp.MailServer;
import news.dateline.notification.subscription.MailboxKeys;
import news.dateline.notification.subscription.Wants;
import news.dateline.web.EmailAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Writes the mails of this service. Thread-safe.
@Component
public class Letters {

    private final String site;
    private final String host;
    private final InternetAddress from;
    private final MailboxKeys keys;
    private final Templates templates;
    private final Clock clock;

    /// @param from whom mail comes from (`dateline.mail-from`); absent: `no-reply` at the public address's host
    Letters(
            @Value("${dateline.url}") String site,
            @Value("${dateline.mail-from:#{null}}") @Nullable String from,
            MailboxKeys keys,
            Templates templates,
            Clock clock) {
        this.site = site;
        this.host = URI.create(site).getHost();
        this.from = sender(from == null ? "no-reply@" + host : from);
        this.keys = keys;
        this.templates = templates;
        this.clock = clock;
    }

    private static InternetAddress sender(String from) {
        try {
            return new InternetAddress(from);
        } catch (AddressException e) {
            throw new IllegalArgumentException("dateline.mail-from is an e-mail address, not " + from, e);
        }
    }

    /// About an alert: a correction stands below what it corrects, and one click leaves for good.
    ///
    /// @param subscription of whoever reads the mail there
    public MimeMessage of(Message message, UUID subscription, EmailAddress to) {
        var alert = message.alert();
        var key = keys.of(subscription).text();
        var leave = "%s/api/subscriptions/%s/unsubscribe?key=%s".formatted(site, subscription, key);
        var change = "%s/alerts/%s?key=%s".formatted(site, subscription, key);
        var text = AlertText.of(alert, message.others(), site, change, leave);
        var headers = new LinkedHashMap<String, String>();
        headers.put("List-Id", "Dateline <alerts.%s>".formatted(host)); // RFC 2919
        headers.put("List-Unsubscribe", "<%s>".formatted(leave)); // RFC 2369
        headers.put("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"); // RFC 8058
        if (message.heard() > 0) {
            var before = id(subscription, alert, message.heard());
            headers.put("In-Reply-To", before);
            headers.put("References", before);
        }
        return Letter.of(
                id(subscription, alert, alert.generation()),
                from,
                recipient(to),
                body(alert.says(), "alert", text),
                headers,
                clock.instant());
    }

    /// Asks whether somebody wants to be told.
    ///
    /// @param lasts how long the link leads anywhere
    public MimeMessage confirmation(EmailAddress to, Wants wants, String token, Duration lasts) {
        var link = site + "/api/subscriptions/confirmation?token=" + token;
        var text = new ConfirmationText(Words.of(wants), link, lasts.toHours());
        return Letter.of(
                "<%s@%s>".formatted(Ids.next(), host),
                from,
                recipient(to),
                body("Please confirm: alerts from Dateline", "confirmation", text),
                Map.of(),
                clock.instant());
    }

    private Body body(String subject, String template, Object model) {
        return new Body(subject, templates.plain(template, model), templates.html(template, model));
    }

    private static InternetAddress recipient(EmailAddress to) {
        return MailServer.addressOf(to).orElseThrow(() -> new IllegalStateException("no mail goes there"));
    }

    /// The same for the same words to the same reader, however often they are sent.
    private String id(UUID reader, Alert alert, int generation) {
        return "<%s.%d.%s@%s>".formatted(alert.id(), generation, reader, host);
    }
}
