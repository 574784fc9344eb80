package news.dateline.notification.sending;

import io.netty.channel.ChannelOption;
import io.netty.resolver.DefaultAddressResolverGroup;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import news.dateline.notification.endpoint.PublicAddresses;
import org.jspecify.annotations.Nullable;
import reactor.netty.http.Http2SslContextSpec;
import reactor.netty.http.HttpProtocol;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

/// How push services are connected to: HTTP/2 where they know it, TLS always, never on to where an answer points.
final class PushClients {

    private static final Duration CONNECTING = Duration.ofSeconds(5);
    private static final Duration UNUSED = Duration.ofSeconds(30);
    private static final Duration WAITING = Duration.ofSeconds(5);

    private PushClients() {}

    /// Connects to addresses of the internet alone, whatever a name means by then (OWASP API7).
    static HttpClient toAnybody(SendingSettings settings) {
        return client(settings)
                .resolver(DefaultAddressResolverGroup.INSTANCE)
                .resolvedAddressesSelector((_, addresses) -> addresses.stream()
                        .filter(address ->
                                address instanceof InetSocketAddress named && PublicAddresses.FILTER.matches(named))
                        .toList())
                .secure(tls -> tls.sslContext(Http2SslContextSpec.forClient()));
    }

    /// Connects to wherever it is told.
    ///
    /// @param certificate that is trusted besides none; as everybody's if it is not told
    static HttpClient toTheTrusted(SendingSettings settings, @Nullable Path certificate) {
        var context = Http2SslContextSpec.forClient();
        return client(settings)
                .secure(tls -> tls.sslContext(
                        certificate == null
                                ? context
                                : context.configure(with -> with.trustManager(certificate.toFile()))));
    }

    private static HttpClient client(SendingSettings settings) {
        var connections = ConnectionProvider.builder("push")
                .maxConnections(settings.atOnce())
                .pendingAcquireMaxCount(-1) // what is under way is bounded before
                .pendingAcquireTimeout(WAITING)
                .maxIdleTime(UNUSED)
                .build();
        return HttpClient.create(connections)
                .protocol(List.of(HttpProtocol.H2, HttpProtocol.HTTP11).toArray(HttpProtocol[]::new))
                .followRedirect(false)
                .disableRetry(true)
                .responseTimeout(settings.answer())
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int) CONNECTING.toMillis());
    }
}
