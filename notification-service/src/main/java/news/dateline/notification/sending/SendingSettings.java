package news.dateline.notification.sending;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What one instance does to each push service.
///
/// @param answer how long it has for an answer (`dateline.sending.answer`)
/// @param atOnce messages under way (`dateline.sending.at-once`)
/// @param perSecond messages begun in a second (`dateline.sending.per-second`)
/// @param rest how long one is left alone that mostly fails (`dateline.sending.rest`)
@ConfigurationProperties("dateline.sending")
public record SendingSettings(
        @DefaultValue("10s") Duration answer,
        @DefaultValue("64") int atOnce,
        @DefaultValue("2000") int perSecond,
        @DefaultValue("15s") Duration rest) {

    public SendingSettings {
        if (!answer.isPositive() || !rest.isPositive() || atOnce < 1 || perSecond < 10) {
            throw new IllegalArgumentException("dateline.sending: %s, %d at once, %d (10 at least) in a second, %s"
                    .formatted(answer, atOnce, perSecond, rest));
        }
    }
}
