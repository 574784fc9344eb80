package news.dateline.notification.subscription;

import java.util.UUID;

/// Who may read, change and end a subscription.
public sealed interface Holder {

    /// Signed in.
    record Member(UUID account) implements Holder {}

    /// By the key that was told at the beginning.
    record Bearer(CapabilityKey key) implements Holder {}
}
