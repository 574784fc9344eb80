package news.dateline.identity.user;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// @param actor an account, or zeros for the operator at the machine
/// @param roles that were wanted, where roles were
/// @param outcome `begun`, `done`, or a problem's code
record TrailView(
        UUID id,
        Instant at,
        UUID actor,
        String action,
        @Nullable UUID user,
        @Nullable List<String> roles,
        String outcome) {

    static TrailView of(Trail.Entry entry) {
        return new TrailView(
                entry.id(),
                entry.at(),
                entry.actor(),
                entry.action().name().toLowerCase(Locale.ROOT),
                entry.account(),
                entry.detail().isEmpty() ? null : entry.detail(),
                entry.outcome());
    }
}
