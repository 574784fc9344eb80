package news.dateline.gateway.routing;

import io.netty.channel.ChannelOption;
import java.net.URI;
import java.time.Duration;
import java.util.Iterator;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFunction;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientRequestException;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;

/// Calls of the gateway's own to a service, over its instances in turn.
@Component
public final class ServiceClient {

    private static final int CONNECT_MILLIS = 1_000;
    private static final Duration ANSWER = Duration.ofSeconds(5);

    private final Services services;
    private final WebClient.Builder clients;

    ServiceClient(Services services, WebClient.Builder clients) {
        this.services = services;
        this.clients = clients;
    }

    /// A path of a service as an address that only [#of] understands.
    public static String address(Service service, String path) {
        return service.address() + path;
    }

    /// A client for addresses made by [#address].
    public WebClient of(Service service) {
        var http = HttpClient.create()
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, CONNECT_MILLIS)
                .responseTimeout(ANSWER);
        return clients.clone()
                .clientConnector(new ReactorClientHttpConnector(http))
                .filter((request, next) -> attempt(service, request, next, instances(service)))
                .build();
    }

    private Iterator<URI> instances(Service service) {
        return services.of(service).inOrder().iterator();
    }

    /// Goes on to the next instance only where nobody was there: nothing is sent twice.
    private Mono<ClientResponse> attempt(
            Service service, ClientRequest request, ExchangeFunction next, Iterator<URI> order) {
        var instance = order.next();
        return next.exchange(on(instance, request)).onErrorResume(WebClientRequestException.class, failure -> {
            var nobodyThere = Faults.refused(failure.getMostSpecificCause());
            if (nobodyThere) {
                services.of(service).refused(instance);
            }
            return nobodyThere && order.hasNext() ? attempt(service, request, next, order) : Mono.error(failure);
        });
    }

    private static ClientRequest on(URI instance, ClientRequest request) {
        var url = UriComponentsBuilder.fromUri(request.url())
                .scheme(instance.getScheme())
                .host(instance.getHost())
                .port(instance.getPort())
                .build(true)
                .toUri();
        return ClientRequest.from(request).url(url).build();
    }
}
