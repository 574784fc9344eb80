package news.dateline.notification.alert;

import java.time.Instant;
import java.util.UUID;
import news.dateline.events.AlertRaised;
import org.jspecify.annotations.Nullable;

/// What was said later, in place of an alert or of what was said before.
///
/// @param text stands alone: whoever reads it knows what it is about
/// @param cause id of the event that it follows from, so that it is said once; null where an editor said it
public record Sequel(Kind kind, String text, @Nullable UUID cause, Instant at) {

    public enum Kind {
        /// Something in it was wrong.
        CORRECTION("Correction: ", AlertRaised.Kind.CORRECTION),
        /// It should not have been said.
        RECALL("Recalled: ", AlertRaised.Kind.RECALL);

        private final String opening;
        private final AlertRaised.Kind announced;

        Kind(String opening, AlertRaised.Kind announced) {
            this.opening = opening;
            this.announced = announced;
        }

        String opening() {
            return opening;
        }

        AlertRaised.Kind announced() {
            return announced;
        }
    }

    /// Why an alert is recalled whose story is.
    public static final String WITHDRAWN = "the story was withdrawn.";

    /// As long as the text of an alert.
    private static final int LONGEST = 200;

    /// The longest that can be said of one, in characters.
    public static final int LONGEST_WORDS = 180;

    static Sequel of(Kind kind, String words, @Nullable UUID cause, Instant at) {
        var text = kind.opening() + words;
        return new Sequel(kind, text.length() > LONGEST ? text.substring(0, LONGEST - 1) + "…" : text, cause, at);
    }
}
