package news.dateline.identity.account;

/// Whether an account opens anything.
public enum Status {
    ACTIVE,
    /// Switched off by somebody in charge, until it is switched on again.
    DISABLED,
    /// Being removed; what a crash left of it is removed later.
    LEAVING
}
