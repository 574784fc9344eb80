package news.dateline.notification;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import news.dateline.local.push.Browser;
import news.dateline.local.push.Letter;
import news.dateline.notification.endpoint.PushEndpoint;
import news.dateline.notification.sealing.ReaderKeys;
import news.dateline.notification.subscription.CapabilityKey;
import news.dateline.notification.subscription.Subscription;
import news.dateline.notification.subscription.Subscriptions;
import news.dateline.notification.subscription.Wants;
import news.dateline.notification.subscription.Way;
import news.dateline.notification.subscription.Wishes;
import news.dateline.test.TestPushService;
import org.springframework.data.mongodb.core.MongoOperations;

/// Very many browsers that want to hear of one story, by their subscriptions.
public record Crowd(Map<UUID, Browser> browsers) {

    private static final int WRITTEN_AT_ONCE = 1_000;

    /// In the store of a service, as it writes them itself.
    public static Crowd of(UUID story, int size, MongoOperations store) {
        var browsers = new HashMap<UUID, Browser>();
        for (int written = 0; written < size; written += WRITTEN_AT_ONCE) {
            var some = IntStream.range(0, Math.min(WRITTEN_AT_ONCE, size - written))
                    .mapToObj(_ -> {
                        var browser = TestPushService.get().newBrowser();
                        var subscription = subscription(browser, story);
                        browsers.put(subscription.id(), browser);
                        return subscription;
                    })
                    .toList();
            store.insert(some, Subscriptions.COLLECTION);
        }
        return new Crowd(browsers);
    }

    private static Subscription subscription(Browser browser, UUID story) {
        var wants = new Wants(false, new TreeSet<>(), new TreeSet<>(), new TreeSet<>(List.of(story)));
        return Subscription.of(
                new Way.Browser(
                        new PushEndpoint(URI.create(browser.endpoint())),
                        new ReaderKeys(browser.p256dh(), browser.auth())),
                new Wishes(wants, null),
                null,
                CapabilityKey.fresh(),
                Instant.now());
    }

    /// How many messages reached each of them.
    public Map<UUID, Integer> heard() {
        return browsers.entrySet().stream()
                .collect(toMap(Map.Entry::getKey, browser -> browser.getValue().heard()));
    }

    /// How many of them so many messages reached.
    public Map<Integer, Long> byMessages() {
        return browsers.values().stream().collect(groupingBy(Browser::heard, TreeMap::new, counting()));
    }

    /// All that reached them together.
    public int messages() {
        return browsers.values().stream().mapToInt(Browser::heard).sum();
    }

    /// The latest of those.
    public List<Letter> letters() {
        var theirs = browsers.values().stream().map(Browser::id).collect(toSet());
        return TestPushService.get().letters().stream()
                .filter(letter -> theirs.contains(letter.browser()))
                .toList();
    }
}
