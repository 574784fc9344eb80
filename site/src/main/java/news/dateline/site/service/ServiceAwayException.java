package news.dateline.site.service;

import org.jspecify.annotations.Nullable;

/// No instance of a service gave an answer.
public final class ServiceAwayException extends RuntimeException {

    ServiceAwayException(String service, @Nullable Throwable cause) {
        super(cause == null ? service + ": every instance is held off by its breaker" : service + " is away", cause);
    }

    /// In one line, for those who can do without.
    public String reason() {
        return getCause() == null
                ? String.valueOf(getMessage())
                : getMessage() + " (" + getCause().getMessage() + ")";
    }
}
