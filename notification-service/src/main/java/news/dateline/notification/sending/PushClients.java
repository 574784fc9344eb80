package news.dateline.notification.sending;

import java.nio.file.Path;
import java.time.Duration;
import news.dateline.notification.endpoint.PublicAddresses;
import news.dateline.notification.posting.Limits;
import news.dateline.notification.posting.Poster;
import org.jspecify.annotations.Nullable;

/// How push services are connected to.
final class PushClients {

    private static final Duration CONNECTING = Duration.ofSeconds(5);
    private static final Duration UNUSED = Duration.ofSeconds(30);

    private PushClients() {}

    /// Connects to addresses of the internet alone, whatever a name means by then (OWASP API7).
    static Poster toAnybody(SendingSettings settings) {
        return new Poster(limits(settings), PublicAddresses.FILTER::matches, null);
    }

    /// Connects to wherever it is told.
    ///
    /// @param certificate that is trusted besides none; as everybody's if it is not told
    static Poster toTheTrusted(SendingSettings settings, @Nullable Path certificate) {
        return new Poster(limits(settings), _ -> true, certificate);
    }

    private static Limits limits(SendingSettings settings) {
        return new Limits(CONNECTING, settings.answer(), UNUSED, settings.atOnce());
    }
}
