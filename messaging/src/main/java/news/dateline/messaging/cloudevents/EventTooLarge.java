package news.dateline.messaging.cloudevents;

import news.dateline.events.Event;

/// The change would tell of itself in more than [Event#MAX_BYTES]; nothing was saved.
public final class EventTooLarge extends IllegalArgumentException {

    EventTooLarge(Event event, int bytes) {
        super("the body of " + event.type().typeName() + " for " + event.subject() + " has " + bytes
                + " bytes, at most " + Event.MAX_BYTES + " are sent");
    }
}
