package news.dateline.notification.posting;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.handler.codec.http2.Http2SecurityUtil;
import io.netty.handler.ssl.ApplicationProtocolConfig;
import io.netty.handler.ssl.ApplicationProtocolConfig.Protocol;
import io.netty.handler.ssl.ApplicationProtocolConfig.SelectedListenerFailureBehavior;
import io.netty.handler.ssl.ApplicationProtocolConfig.SelectorFailureBehavior;
import io.netty.handler.ssl.ApplicationProtocolNames;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SupportedCipherSuiteFilter;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/// Posts to strangers' servers: by HTTP/2 where they know it, TLS always, never on to where an answer points, and
/// never a second time. Thread-safe.
public final class Poster implements AutoCloseable {

    private static final int THREADS = 2;
    private static final int MOST_PEERS = 1_000;
    private static final int HTTPS = 443;

    private final EventLoopGroup loops =
            new MultiThreadIoEventLoopGroup(THREADS, new DefaultThreadFactory("push", true), NioIoHandler.newFactory());
    private final LoadingCache<Server, Peer> peers;

    private record Server(String host, int port) {}

    /// @param allowed addresses to which connections may lead, whatever a name means by then (OWASP API7)
    /// @param certificate that is trusted besides none, in PEM; as everybody's if it is null
    public Poster(Limits limits, Predicate<InetAddress> allowed, @Nullable Path certificate) {
        var tls = tls(certificate);
        this.peers = Caffeine.newBuilder()
                .maximumSize(MOST_PEERS)
                .build(server -> new Peer(
                        loops.next(), new Connector(server.host(), server.port(), tls, allowed, limits), limits));
    }

    private static SslContext tls(@Nullable Path certificate) {
        var builder = SslContextBuilder.forClient()
                .ciphers(Http2SecurityUtil.CIPHERS, SupportedCipherSuiteFilter.INSTANCE)
                .endpointIdentificationAlgorithm("HTTPS")
                .applicationProtocolConfig(new ApplicationProtocolConfig(
                        Protocol.ALPN,
                        SelectorFailureBehavior.NO_ADVERTISE,
                        SelectedListenerFailureBehavior.ACCEPT,
                        ApplicationProtocolNames.HTTP_2,
                        ApplicationProtocolNames.HTTP_1_1));
        try {
            return (certificate == null ? builder : builder.trustManager(certificate.toFile())).build();
        } catch (SSLException e) {
            throw new IllegalStateException("no TLS with the certificate in " + certificate, e);
        }
    }

    /// Blocks until there is an answer.
    ///
    /// @throws IOException if there is none in time; whether it was taken nobody knows
    public Reply post(Post post) throws IOException {
        var exchange = new Exchange(post);
        var port = post.to().getPort();
        peers.get(new Server(post.to().getHost(), port < 0 ? HTTPS : port)).post(exchange);
        try {
            return exchange.reply().get();
        } catch (ExecutionException e) {
            throw new IOException("no answer", e.getCause());
        } catch (InterruptedException e) {
            exchange.reply().cancel(false);
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    /// What is under way has no answer.
    @Override
    public void close() {
        loops.shutdownGracefully(0, 1, TimeUnit.SECONDS).syncUninterruptibly();
    }
}
