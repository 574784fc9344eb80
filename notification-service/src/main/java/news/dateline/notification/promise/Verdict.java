package news.dateline.notification.promise;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// What becomes of an alert for one reader now.
public sealed interface Verdict {

    /// They are told, and in the same message of what was held for them.
    ///
    /// @param with other alerts that the message tells of, the latest first, one a story
    /// @param overtaken alerts that need not be told any more: a later one on the same story is
    record Tell(List<UUID> with, List<UUID> overtaken) implements Verdict {

        public static final Tell ALONE = new Tell(List.of(), List.of());

        public Tell {
            with = List.copyOf(with);
            overtaken = List.copyOf(overtaken);
        }
    }

    /// They want to be left alone.
    ///
    /// @param until when that ends
    /// @param withOthers whether something is held for them already, with which it is to be one message
    record Hold(Instant until, boolean withOthers) implements Verdict {}

    /// They have heard as much today as they want to; this they do not hear.
    record Cap() implements Verdict {}

    /// A later alert is held for them, too, and its message tells of this one.
    record LeftTo(UUID alert) implements Verdict {}

    /// A message that was sent meanwhile told of it.
    ///
    /// @param overtaken whether it told of something later on the same story instead
    record Said(boolean overtaken) implements Verdict {}
}
