package news.dateline.messaging.consuming;

import news.dateline.events.Event;

/// What a service does with events, one at a time or many at once. Called again with the same after a fault, a crash or
/// a replay, so it must come out the same: a projection ignores what is older, a reaction is keyed by the event's id.
public sealed interface Reaction<E extends Event> permits EventHandler, BatchHandler {}
