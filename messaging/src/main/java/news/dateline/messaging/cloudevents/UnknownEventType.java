package news.dateline.messaging.cloudevents;

/// A well-formed event of a type this version does not know. It waits among the dead letters for the upgrade.
public final class UnknownEventType extends RuntimeException {

    UnknownEventType(String type) {
        super("event type " + type + " is not known to this version");
    }
}
