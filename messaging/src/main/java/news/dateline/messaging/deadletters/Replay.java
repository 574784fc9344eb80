package news.dateline.messaging.deadletters;

import org.jspecify.annotations.Nullable;

/// What became of a replay.
///
/// @param reason why it failed again; absent if it was handled
public record Replay(String id, boolean handled, @Nullable String reason) {}
