package news.dateline.identity.link;

import java.time.Clock;
import java.time.Duration;
import news.dateline.identity.account.Email;
import news.dateline.identity.limit.Limit;
import org.springframework.stereotype.Component;

/// How often links may be asked for: nobody fills a stranger's mailbox, and nobody has this house write to all the
/// world.
@Component
public final class Asking {

    static final int FROM_ONE_CLIENT = 20;
    static final int TO_ONE_ADDRESS = 3;
    private static final Duration PERIOD = Duration.ofHours(1);

    private final Limit clients;
    private final Limit addresses;

    Asking(Clock clock) {
        this.clients = new Limit(clock, FROM_ONE_CLIENT, PERIOD);
        this.addresses = new Limit(clock, TO_ONE_ADDRESS, PERIOD);
    }

    /// Zero: go ahead, and it is counted. Otherwise how long the client has to wait.
    public Duration begin(String client) {
        return clients.take(client);
    }

    /// Whether one more mail may go there; who asked is told the same either way.
    public boolean mayWriteTo(Email address) {
        return addresses.take(address.value()).isZero();
    }
}
