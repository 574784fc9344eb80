package news.dateline.local.push;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.jspecify.annotations.Nullable;

/// The browsers that have subscribed, and the last [#MOST] messages that reached them, opened. Thread-safe.
final class Mailboxes {

    static final int MOST = 10_000;

    private static final String PATH = "/push/";

    private final Clock clock;
    private final Map<String, Browser> browsers = new ConcurrentHashMap<>();
    private final Deque<Letter> letters = new ArrayDeque<>(); // guarded by itself
    private final AtomicLong taken = new AtomicLong();
    private final AtomicLong unreadable = new AtomicLong();

    Mailboxes(Clock clock) {
        this.clock = clock;
    }

    Browser open(String origin) {
        var id = UUID.randomUUID();
        var browser = Browser.fresh(id, origin + PATH + id);
        browsers.put(PATH + id, browser);
        return browser;
    }

    @Nullable Browser browserAt(String path) {
        return browsers.get(path);
    }

    void take(Browser browser, byte[] message, int ttl, String urgency, @Nullable String topic) {
        try {
            var text = new String(browser.open(message), UTF_8);
            keep(new Letter(browser.id(), text, ttl, urgency, topic, clock.instant()));
            browser.hearsOneMore();
        } catch (InvalidCipherTextException
                | IllegalArgumentException e) { // the service knows no better than real ones
            unreadable.incrementAndGet();
        }
        taken.incrementAndGet();
    }

    private void keep(Letter letter) {
        synchronized (letters) {
            letters.addLast(letter);
            if (letters.size() > MOST) {
                letters.removeFirst();
            }
        }
    }

    List<Letter> letters() {
        synchronized (letters) {
            return List.copyOf(letters);
        }
    }

    long taken() {
        return taken.get();
    }

    long unreadable() {
        return unreadable.get();
    }
}
