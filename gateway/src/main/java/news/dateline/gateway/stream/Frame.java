package news.dateline.gateway.stream;

import java.util.UUID;

/// One alert as it goes out on every connection: encoded once, the same bytes for all.
///
/// @param offset its place in the topic, and its `id:` on the stream
/// @param event id of the event it tells of
/// @param article the story it is about
/// @param bytes shared between connections; nobody changes them
record Frame(long offset, UUID event, UUID article, String section, byte[] bytes) {}
