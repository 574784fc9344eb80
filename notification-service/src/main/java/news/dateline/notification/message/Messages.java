package news.dateline.notification.message;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import news.dateline.notification.alert.Alert;
import news.dateline.notification.sealing.Sealing;
import news.dateline.notification.sending.Push;
import news.dateline.notification.subscription.Subscription;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Composes what browsers are told: a declarative message, which a browser that knows those shows by itself and the
/// page's own worker reads all the same. Thread-safe.
@Component
public class Messages {

    private static final JsonMapper JSON = JsonMapper.shared();

    /// By which a browser knows a declarative message.
    private static final int DECLARATIVE = 8030;

    private final String url;
    private final Sealing sealing;
    private final Clock clock;

    Messages(@Value("${dateline.url}") String url, Sealing sealing, Clock clock) {
        this.url = url;
        this.sealing = sealing;
        this.clock = clock;
    }

    /// One alert's, composed once for all who get it.
    ///
    /// @param text at most [Sealing#MOST_BYTES]
    /// @param at when it was decided to tell it
    /// @param until when it is no news any more
    public record Message(UUID alert, byte[] text, Importance importance, Instant at, Instant until) {}

    record Declarative(@JsonProperty("web_push") int version, Notification notification) {}

    /// @param navigate where a click leads
    /// @param tag of a later notification that takes the place of this one
    record Notification(String title, String body, String navigate, String tag) {}

    public Message of(Alert alert) {
        var importance = Importance.of(alert.urgency());
        var notification = new Notification(
                alert.text(), alert.headline(), url + alert.url(), alert.id().toString());
        var text = JSON.writeValueAsString(new Declarative(DECLARATIVE, notification))
                .getBytes(UTF_8);
        if (text.length > Sealing.MOST_BYTES) {
            throw new IllegalStateException("alert %s: a message of %d bytes".formatted(alert.id(), text.length));
        }
        return new Message(
                alert.id(), text, importance, alert.raisedAt(), alert.raisedAt().plus(importance.lasts()));
    }

    /// Sealed for one browser. A push service keeps it for what is left of its time.
    public Push sealed(Message message, Subscription reader) {
        return new Push(
                reader.pushEndpoint(),
                sealing.seal(message.text(), reader.keys()),
                left(message),
                message.importance().urgency(),
                topic(message.alert()));
    }

    private Duration left(Message message) {
        var left = Duration.between(clock.instant(), message.until());
        return left.isNegative() ? Duration.ZERO : left;
    }

    /// 22 characters of the 32 that there may be.
    private static String topic(UUID alert) {
        var bytes = ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(alert.getMostSignificantBits())
                .putLong(alert.getLeastSignificantBits())
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
