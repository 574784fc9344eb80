package news.dateline.notification.message;

import java.time.Duration;
import news.dateline.notification.sending.Push.Urgency;

/// What an editor's urgency means to a push service: whether it wakes a sleeping device, and for how long it is news.
public enum Importance {
    BREAKING(Urgency.HIGH, Duration.ofHours(4)),
    NEWS(Urgency.NORMAL, Duration.ofHours(12)),
    BACKGROUND(Urgency.LOW, Duration.ofHours(24));

    private final Urgency urgency;
    private final Duration lasts;

    Importance(Urgency urgency, Duration lasts) {
        this.urgency = urgency;
        this.lasts = lasts;
    }

    /// @param urgency 1 (most urgent) to 9
    public static Importance of(int urgency) {
        if (urgency <= 3) {
            return BREAKING;
        }
        return urgency <= 6 ? NEWS : BACKGROUND;
    }

    /// Whether it reaches readers who want to be left alone.
    public boolean wakes() {
        return this == BREAKING;
    }

    Urgency urgency() {
        return urgency;
    }

    /// After which nobody is told any more.
    public Duration lasts() {
        return lasts;
    }
}
