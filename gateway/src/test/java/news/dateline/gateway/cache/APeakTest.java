package news.dateline.gateway.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import news.dateline.gateway.Gateway;
import news.dateline.gateway.ServiceDouble;
import news.dateline.gateway.Stories;
import news.dateline.gateway.Topics;
import news.dateline.gateway.feed.Contact;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Five hundred readers a second want a story that has just been published and is still being changed, at one of two
/// gateways each. `-Ddateline.long=true` has them come for half a minute.
class APeakTest {

    private static final int READERS_A_SECOND = 500;
    private static final int SECONDS = Boolean.getBoolean("dateline.long") ? 30 : 2;
    private static final int CHANGES_A_SECOND = 2;
    private static final String PAGE = "/world/fire";

    final UUID story = UUID.randomUUID();
    final Topics topics = new Topics();
    final AtomicInteger version = new AtomicInteger();
    final List<Instance> instances = new ArrayList<>();

    /// A gateway, and a site that it alone asks.
    private record Instance(Gateway gateway, ServiceDouble site) {

        long heard() {
            return gateway.bean(Purges.class).count();
        }
    }

    @BeforeEach
    void start() {
        topics.createAll();
        instances.add(instance());
        instances.add(instance());
    }

    @AfterEach
    void stop() {
        instances.forEach(instance -> {
            instance.gateway().close();
            instance.site().close();
        });
        topics.close();
    }

    private Instance instance() {
        var site = new ServiceDouble("site");
        site.behave(exchange -> {
            exchange.getResponseHeaders().set("Cache-Tag", "article:" + story);
            exchange.getResponseHeaders().set("Cache-Control", "no-cache");
            ServiceDouble.answer(exchange, 200, "text/html", "version " + version.get());
        });
        var settings = new HashMap<>(topics.settings());
        settings.put("dateline.services.site", site.url().toString());
        settings.put("dateline.limits.reads", "1000000"); // all of them come from here
        var gateway = Gateway.with(settings);
        await().until(() -> gateway.bean(Contact.class).holds());
        return new Instance(gateway, site);
    }

    @Test
    void reaches_each_gateways_site_once_and_once_for_each_change() throws Exception {
        var before = instances.stream().mapToLong(Instance::heard).toArray();

        var answers = whileReadersCome(this::change);

        assertThat(answers)
                .hasSize(READERS_A_SECOND * SECONDS)
                .allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(200));
        for (var each = 0; each < instances.size(); each++) {
            var changes = instances.get(each).heard() - before[each];
            assertThat(changes).isEqualTo(version.get());
            assertThat(instances.get(each).site().seen()).hasSizeLessThanOrEqualTo(Math.toIntExact(1 + changes));
        }
        assertThat(instances)
                .allSatisfy(instance ->
                        assertThat(instance.gateway().get(PAGE).body()).isEqualTo("version " + version.get()));
    }

    private void change() {
        var heard = instances.stream().mapToLong(Instance::heard).toArray();
        version.incrementAndGet();
        topics.tell(Stories.updated(story, "world"));
        for (var each = 0; each < instances.size(); each++) {
            var instance = instances.get(each);
            var count = heard[each];
            await().until(() -> instance.heard() > count);
        }
    }

    private List<HttpResponse<String>> whileReadersCome(Runnable change) throws Exception {
        var coming = new ConcurrentLinkedQueue<CompletableFuture<HttpResponse<String>>>();
        try (var http = HttpClient.newHttpClient();
                var door = Executors.newSingleThreadScheduledExecutor();
                var desk = Executors.newSingleThreadScheduledExecutor()) {
            var left = new CountDownLatch(READERS_A_SECOND * SECONDS);
            Runnable reader = () -> {
                if (left.getCount() > 0) {
                    coming.add(read(http, left.getCount()));
                    left.countDown();
                }
            };
            door.scheduleAtFixedRate(reader, 0, 1_000_000 / READERS_A_SECOND, TimeUnit.MICROSECONDS);
            desk.scheduleAtFixedRate(change, 100, 1_000 / CHANGES_A_SECOND, TimeUnit.MILLISECONDS);
            assertThat(left.await(30 + 3 * SECONDS, TimeUnit.SECONDS)).isTrue();
        } // whatever is under way has ended
        return coming.stream().map(CompletableFuture::join).toList();
    }

    private CompletableFuture<HttpResponse<String>> read(HttpClient http, long number) {
        var gateway = instances.get((int) (number % instances.size())).gateway();
        var request = HttpRequest.newBuilder(gateway.at(PAGE))
                .timeout(Duration.ofSeconds(20))
                .build();
        return http.sendAsync(request, BodyHandlers.ofString());
    }
}
