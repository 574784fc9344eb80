package news.dateline.messaging.cloudevents;

/// A record that is no CloudEvent, or one whose body does not fit its type.
public final class MalformedEvent extends RuntimeException {

    MalformedEvent(String why) {
        super(why);
    }

    MalformedEvent(String why, Throwable cause) {
        super(why, cause);
    }
}
