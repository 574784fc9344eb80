package news.dateline.gateway.stream;

/// An open connection, whatever carries it. Called by one thread at a time.
interface Reader {

    /// Never waits: a reader that cannot take it is cut, and resumes from the last frame it got.
    void send(byte[] bytes);

    /// Sends this as the last thing and closes.
    void end(byte[] farewell);
}
