package news.dateline.notification.sending;

import java.time.Duration;
import news.dateline.notification.endpoint.PushEndpoint;

/// A sealed message on its way.
///
/// @param body for one browser alone
/// @param ttl how long the push service is to keep it for a browser that is not there
/// @param topic at most 32 characters of base64url: a message that still waits is replaced by a later one of the same
public record Push(PushEndpoint to, byte[] body, Duration ttl, Urgency urgency, String topic) {

    /// RFC 8030, section 5.3.
    public enum Urgency {
        LOW("low"),
        NORMAL("normal"),
        HIGH("high");

        private final String word;

        Urgency(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }
}
