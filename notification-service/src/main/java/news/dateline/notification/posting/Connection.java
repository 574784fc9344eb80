package news.dateline.notification.posting;

/// One connection to a server. Used by its peer's thread alone.
sealed interface Connection permits Http1Connection, Http2Connection {

    /// Whether it takes one more post now.
    boolean hasRoom();

    /// What is sent leaves with the next [#flush]. Whatever happens to the exchange, it is told.
    void send(Exchange exchange);

    void flush();

    /// Nobody waits for this any more.
    void abandon(Exchange exchange);
}
