package news.dateline.gateway.login;

import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.ExchangeFunction;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/// The identity provider is believed for what it signs, not for how it answers: a whole answer has so much time,
/// however steadily it comes, and so many bytes.
final class BoundedAnswer implements ExchangeFilterFunction {

    private static final int MOST_BYTES = 64 * 1024;

    private final Duration time;

    private BoundedAnswer(Duration time) {
        this.time = time;
    }

    static WebClient of(WebClient client, Duration time) {
        return client.mutate()
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(MOST_BYTES))
                .filter(new BoundedAnswer(time))
                .build();
    }

    @Override
    public Mono<ClientResponse> filter(ClientRequest request, ExchangeFunction next) {
        return next.exchange(request).timeout(time).map(this::bounded);
    }

    private ClientResponse bounded(ClientResponse answer) {
        return answer.mutate().body(body -> body.takeUntilOther(tooLate())).build();
    }

    private Mono<Void> tooLate() {
        return Mono.delay(time).then(Mono.error(() -> new TimeoutException("no whole answer within " + time)));
    }
}
