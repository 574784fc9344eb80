package news.dateline.gateway.login;

import io.netty.channel.ChannelOption;
import java.time.Duration;
import news.dateline.gateway.routing.Service;
import news.dateline.gateway.routing.ServiceClient;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.netty.http.client.HttpClient;

/// Asks the identity provider: identity-service over its instances, another one at its own address. Never for long.
@Component
final class ProviderClient {

    private static final int CONNECT_MILLIS = 2_000;
    private static final Duration ANSWER = Duration.ofSeconds(5);

    private final WebClient elsewhere;
    private final WebClient client;

    ProviderClient(LoginSettings settings, ServiceClient services, WebClient.Builder clients) {
        this.elsewhere = outside(clients);
        this.client = settings.provider() == null ? services.of(Service.IDENTITY) : elsewhere;
    }

    private static WebClient outside(WebClient.Builder clients) {
        var http = HttpClient.create()
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, CONNECT_MILLIS)
                .responseTimeout(ANSWER);
        return clients.clone()
                .clientConnector(new ReactorClientHttpConnector(http))
                .build();
    }

    /// For whatever the provider itself answers.
    WebClient client() {
        return BoundedAnswer.of(client, ANSWER);
    }

    /// For an address of its own, such as that of the keys.
    WebClient elsewhere() {
        return BoundedAnswer.of(elsewhere, ANSWER);
    }
}
