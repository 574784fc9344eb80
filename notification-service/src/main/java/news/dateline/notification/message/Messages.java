package news.dateline.notification.message;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import news.dateline.notification.alert.Alert;
import news.dateline.notification.alert.Sequel;
import news.dateline.notification.sealing.Sealing;
import news.dateline.notification.sending.Push;
import news.dateline.notification.subscription.Way;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Composes what readers are told. For a browser that is a declarative message, which a browser that knows those
/// shows by itself and the page's own worker reads all the same. Thread-safe.
@Component
public class Messages {

    private static final JsonMapper JSON = JsonMapper.shared();

    /// By which a browser knows a declarative message.
    private static final int DECLARATIVE = 8030;

    /// Whoever was told something wrong should hear so, if late.
    private static final Duration SEQUEL_LASTS = Duration.ofHours(24);

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
    /// @param alert as it is now
    /// @param others that it tells of, too
    /// @param heard the generation of the alert of which the reader has had a message of its own; 0 for none
    /// @param text for a browser, at most [Sealing#MOST_BYTES]
    /// @param at when it was decided to tell it
    /// @param until when it is no news any more
    public record Message(
            Alert alert, List<Alert> others, int heard, byte[] text, Importance importance, Instant at, Instant until) {

        /// For somebody for whom it was held.
        public Message until(Instant later) {
            return new Message(alert, others, heard, text, importance, at, later);
        }

        /// For somebody who has had a message of a generation.
        public Message after(int generation) {
            return new Message(alert, others, generation, text, importance, at, until);
        }

        /// Whether it takes the alert back, so that nobody has to hear it who has not heard of the alert.
        public boolean recalls() {
            return alert.isRecalled();
        }
    }

    /// As many others as there is always room for.
    private static final int MOST_TOLD = 3;

    record Declarative(@JsonProperty("web_push") int version, Notification notification) {}

    /// @param body null if the title says it all
    /// @param navigate where a click leads
    /// @param tag of a later notification that takes the place of this one
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Notification(String title, @Nullable String body, String navigate, String tag) {}

    public Message of(Alert alert) {
        return of(alert, List.of());
    }

    /// One message that tells of others, too.
    ///
    /// @param others that were held with it; of some there is only said how many
    public Message of(Alert alert, List<Alert> others) {
        var importance = Importance.of(alert.urgency());
        var notification = new Notification(
                alert.says(),
                body(alert, others),
                url + alert.url(),
                alert.place().toString());
        var text = JSON.writeValueAsString(new Declarative(DECLARATIVE, notification))
                .getBytes(UTF_8);
        if (text.length > Sealing.MOST_BYTES) {
            throw new IllegalStateException("alert %s: a message of %d bytes".formatted(alert.id(), text.length));
        }
        var at = alert.latest().map(Sequel::at).orElse(alert.raisedAt());
        var lasts = alert.latest().isPresent() ? SEQUEL_LASTS : importance.lasts();
        return new Message(alert, List.copyOf(others), 0, text, importance, at, at.plus(lasts));
    }

    private static @Nullable String body(Alert alert, List<Alert> others) {
        if (!others.isEmpty()) {
            var more = others.size() - MOST_TOLD;
            var lines = others.stream().limit(MOST_TOLD).map(Alert::says).collect(Collectors.joining("\n"));
            return more > 0 ? "%s\nand %d more".formatted(lines, more) : lines;
        }
        return alert.detail().orElse(null);
    }

    /// Sealed for one browser. A push service keeps it for what is left of its time.
    public Push sealed(Message message, Way.Browser reader) {
        return new Push(
                reader.endpoint(),
                sealing.seal(message.text(), reader.keys()),
                left(message),
                message.importance().urgency(),
                topic(message.alert().place()));
    }

    private Duration left(Message message) {
        var left = Duration.between(clock.instant(), message.until());
        return left.isNegative() ? Duration.ZERO : left;
    }

    /// 22 characters of the 32 that there may be.
    private static String topic(UUID place) {
        var bytes = ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(place.getMostSignificantBits())
                .putLong(place.getLeastSignificantBits())
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
