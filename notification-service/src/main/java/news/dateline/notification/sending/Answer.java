package news.dateline.notification.sending;

import java.time.Duration;
import java.util.Optional;

/// What a push service says to a message.
public sealed interface Answer {

    /// It will hand it on, or has.
    record Accepted() implements Answer {}

    /// There is no such browser any more (404, 410).
    record Gone() implements Answer {}

    /// It will never take this message: our fault, or its own odd ways.
    ///
    /// @param status of its answer
    record Refused(int status) implements Answer {}

    /// Not now: it is busy, in trouble, or does not answer. Whether it has the message nobody knows.
    ///
    /// @param pause that it asks for
    record Later(Optional<Duration> pause) implements Answer {

        static final Later SOME_TIME = new Later(Optional.empty());
    }
}
