package news.dateline.events;

import java.util.UUID;

/// Readers are to be told something.
public sealed interface AlertEvent extends Event permits AlertRaised {

    UUID alertId();

    @Override
    default UUID subject() {
        return alertId();
    }

    @Override
    default String key() {
        return alertId().toString();
    }
}
