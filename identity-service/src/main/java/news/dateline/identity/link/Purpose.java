package news.dateline.identity.link;

import java.time.Duration;

/// What a mailed link is for.
public enum Purpose {
    REGISTER("/register/confirm", Duration.ofHours(24)),
    RESET("/reset", Duration.ofHours(1));

    private final String path;
    private final Duration lifetime;

    Purpose(String path, Duration lifetime) {
        this.path = path;
        this.lifetime = lifetime;
    }

    /// Where it leads, below this service.
    public String path() {
        return path;
    }

    public Duration lifetime() {
        return lifetime;
    }
}
