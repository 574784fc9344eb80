package news.dateline.local.push;

import java.time.Duration;

/// What a push service does with a message for one browser.
public sealed interface Behaviour {

    /// 201, and the browser has it.
    record Takes() implements Behaviour {}

    /// Any other status, as in 410 for a browser that is gone.
    record Refuses(int status) implements Behaviour {}

    /// 429, with the time after which to ask again.
    record AsksToWait(Duration time) implements Behaviour {}

    /// 201, after a while.
    record IsSlow(Duration time) implements Behaviour {}

    /// Nothing, and the connection stays open.
    record SaysNothing() implements Behaviour {}

    /// Takes the message and ends the connection without an answer.
    record CutsOff() implements Behaviour {}
}
