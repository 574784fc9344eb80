package news.dateline.gateway.stream;

import java.util.concurrent.Executor;

/// An open connection, whatever carries it.
interface Reader {

    /// The one thread on which the connection is written to.
    Executor loop();

    /// Never waits: a reader that cannot take it is cut, and resumes from the last frame it got. Called on its loop.
    void send(Encoded encoded);

    /// Sends this as the last thing and closes. Called on its loop.
    void end(Encoded farewell);
}
