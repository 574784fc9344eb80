package news.dateline.gateway.routing;

import io.netty.channel.ChannelOption;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;

/// Asks the instances of every service that has several of them, again and again, whether they are ready: one that is
/// about to stop says so before it refuses anything, and one that has come back is given its turn again.
///
/// Where one address stands for all instances, whoever is behind it chooses.
@Component
final class Readiness implements SmartLifecycle {

    /// Well below the time for which an instance goes on answering.
    static final Duration EVERY = Duration.ofMillis(500);

    private static final Duration ANSWER = Duration.ofSeconds(1);
    private static final int CONNECT_MILLIS = 500;
    private static final int UNAVAILABLE = 503;
    private static final Logger log = LoggerFactory.getLogger(Readiness.class);

    private final Services services;
    private final HttpClient http = HttpClient.newConnection()
            .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, CONNECT_MILLIS)
            .responseTimeout(ANSWER);
    private @Nullable Disposable looking;

    Readiness(Services services) {
        this.services = services;
    }

    @Override
    public synchronized void start() {
        looking = Flux.fromArray(Service.values())
                .filter(service -> services.of(service).all().size() > 1)
                .flatMap(service ->
                        Flux.fromIterable(services.of(service).all()).flatMap(instance -> watch(service, instance)))
                .subscribe();
    }

    private Flux<Boolean> watch(Service service, URI instance) {
        return Flux.interval(Duration.ZERO, EVERY)
                .onBackpressureDrop() // while the answer before is awaited
                .concatMap(look -> ask(instance + service.readiness()), 1)
                .doOnNext(ready -> note(service, instance, ready));
    }

    /// One that answers in another way is of an older version, and lives.
    private Mono<Boolean> ask(String address) {
        return http.get()
                .uri(address)
                .responseSingle((answer, body) -> Mono.just(answer.status().code() != UNAVAILABLE))
                .onErrorReturn(false);
    }

    private void note(Service service, URI instance, boolean ready) {
        var instances = services.of(service);
        if (ready ? instances.isReady(instance) : instances.isNotReady(instance)) {
            log.info("{} at {} is {}", service.word(), instance, ready ? "ready" : "not ready");
        }
    }

    @Override
    public synchronized void stop() {
        if (looking != null) {
            looking.dispose();
            looking = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return looking != null;
    }

    /// Before the door opens and until after it is shut.
    @Override
    public int getPhase() {
        return 0;
    }
}
