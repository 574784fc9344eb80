package news.dateline.notification.smtp;

import java.time.Duration;
import news.dateline.notification.sending.SendingSettings;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What one instance does to the mail server, which `spring.mail` names.
///
/// @param connections that it has at once (`dateline.smtp.connections`)
/// @param perSecond mails begun in a second (`dateline.smtp.per-second`)
/// @param answer how long the server has for each of its answers (`dateline.smtp.answer`)
/// @param rest how long it is left alone when it mostly fails (`dateline.smtp.rest`)
@ConfigurationProperties("dateline.smtp")
record SmtpSettings(
        @DefaultValue("4") int connections,
        @DefaultValue("200") int perSecond,
        @DefaultValue("10s") Duration answer,
        @DefaultValue("15s") Duration rest) {

    SmtpSettings {
        if (connections < 1 || perSecond < 10 || !answer.isPositive() || !rest.isPositive()) {
            throw new IllegalArgumentException("dateline.smtp: %d connections, %d (10 at least) in a second, %s, %s"
                    .formatted(connections, perSecond, answer, rest));
        }
    }

    SendingSettings bounds() {
        return new SendingSettings(answer, connections, perSecond, rest);
    }
}
