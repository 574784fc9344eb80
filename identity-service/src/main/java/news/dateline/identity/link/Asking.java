package news.dateline.identity.link;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import news.dateline.identity.account.Email;
import news.dateline.identity.limit.Limit;
import news.dateline.identity.post.Post;
import news.dateline.identity.post.Post.Letter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// How often links may be asked for: nobody fills a stranger's mailbox, and nobody has this house write to all the
/// world.
@Component
public final class Asking {

    private static final Logger log = LoggerFactory.getLogger(Asking.class);

    static final int FROM_ONE_CLIENT = 20;
    static final int TO_ONE_ADDRESS = 3;
    private static final Duration PERIOD = Duration.ofHours(1);

    private final Limit clients;
    private final Limit addresses;
    private final Post post;

    Asking(Clock clock, Post post) {
        this.post = post;
        this.clients = new Limit(clock, FROM_ONE_CLIENT, PERIOD);
        this.addresses = new Limit(clock, TO_ONE_ADDRESS, PERIOD);
    }

    /// Zero: go ahead, and it is counted. Otherwise how long the client has to wait.
    public Duration begin(String client) {
        return clients.take(client);
    }

    /// Writes, unless too much was written there already; who asked is told the same either way.
    ///
    /// @param letter written later, or not at all
    public void write(Email address, Supplier<Optional<Letter>> letter) {
        if (addresses.take(address.value()).isZero()) {
            post.send(address, letter);
        } else {
            log.warn("Too many links were asked for to one address: none was sent");
        }
    }
}
