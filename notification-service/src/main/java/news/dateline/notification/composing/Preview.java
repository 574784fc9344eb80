package news.dateline.notification.composing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import news.dateline.notification.alert.Alert;
import news.dateline.notification.delivery.Judging;
import news.dateline.notification.delivery.Lane;
import news.dateline.notification.delivery.Planning;
import news.dateline.notification.subscription.Shard;
import news.dateline.notification.subscription.Subscription;
import news.dateline.notification.subscription.Subscriptions;
import org.springframework.stereotype.Component;

/// What would become of an alert if it were raised now: everybody who is to hear of it is judged as they will be then.
/// Thread-safe.
@Component
class Preview {

    private static final int PAGE = 1_000;
    private static final int SHARDS_AT_ONCE = 8;

    private final Subscriptions subscriptions;
    private final Judging judging;

    Preview(Subscriptions subscriptions, Judging judging) {
        this.subscriptions = subscriptions;
        this.judging = judging;
    }

    Forecast of(Alert alert, Instant now) throws InterruptedException {
        var words = Planning.wordsFor(alert);
        try (var threads = Executors.newFixedThreadPool(
                SHARDS_AT_ONCE, Thread.ofVirtual().name("preview-", 0).factory())) {
            var parts = subscriptions.shardsWanting(words).stream()
                    .map(shard -> threads.submit(() -> of(alert, words, shard, now)))
                    .toList();
            var all = Forecast.NONE;
            for (Future<Forecast> part : parts) {
                all = all.plus(part.get());
            }
            return all;
        } catch (ExecutionException e) {
            throw new IllegalStateException("no preview of an alert on " + alert.articleId(), e);
        }
    }

    private Forecast of(Alert alert, List<String> words, Shard shard, Instant now) {
        var forecast = Forecast.NONE;
        Optional<UUID> after = Optional.empty();
        var page = subscriptions.wanting(shard, words, after, PAGE);
        while (!page.isEmpty()) {
            forecast = forecast.plus(of(alert, shard, page, now));
            after = Optional.of(page.getLast().id());
            page = page.size() < PAGE ? List.of() : subscriptions.wanting(shard, words, after, PAGE);
        }
        return forecast;
    }

    private Forecast of(Alert alert, Shard shard, List<Subscription> page, Instant now) {
        var byHost = page.stream()
                .collect(Collectors.groupingBy(reader -> reader.way().host(), Collectors.toCollection(ArrayList::new)));
        var forecast = Forecast.NONE;
        for (var host : byHost.entrySet()) {
            var lane = new Lane(shard.number(), host.getKey());
            var judged = judging.judge(lane, alert, host.getValue(), _ -> Optional.empty(), now);
            for (var verdict : judged.verdicts().values()) {
                forecast = forecast.with(verdict);
            }
        }
        return forecast;
    }
}
