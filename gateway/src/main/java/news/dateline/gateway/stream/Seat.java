package news.dateline.gateway.stream;

import java.util.List;

/// A reader's among an audience.
///
/// @param first what it is to be sent before anything else
/// @param leave to be called once, when the connection is gone
record Seat(List<Encoded> first, Runnable leave) {}
