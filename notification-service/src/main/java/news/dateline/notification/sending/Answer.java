package news.dateline.notification.sending;

import java.time.Duration;
import java.util.Optional;

/// What a push service or mail server says to a message.
public sealed interface Answer {

    /// It will hand it on, or has.
    record Accepted() implements Answer {}

    /// There is no such browser any more (404, 410), or no such mailbox (5.1.1).
    record Gone() implements Answer {}

    /// It will never take this message: our fault, or its own odd ways.
    ///
    /// @param status of its answer, of HTTP or SMTP
    record Refused(int status) implements Answer {}

    /// Not now, for this reader alone (an SMTP 450): whoever takes messages for others goes on.
    record Deferred() implements Answer {}

    /// Not now: it is busy, in trouble, or does not answer. Whether it has the message nobody knows.
    ///
    /// @param pause that it asks for
    record Later(Optional<Duration> pause) implements Answer {

        public static final Later SOME_TIME = new Later(Optional.empty());
    }
}
