package news.dateline.notification.posting;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http2.Http2FrameCodecBuilder;
import io.netty.handler.codec.http2.Http2Headers;
import io.netty.handler.codec.http2.Http2Settings;
import io.netty.handler.ssl.ApplicationProtocolNames;
import io.netty.handler.ssl.ApplicationProtocolNegotiationHandler;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.timeout.IdleStateHandler;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/// Connects to one server: by TLS, whose certificate has to be of its name, at addresses that are allowed by then,
/// whatever the name means.
///
/// @param port 1 to 65535
/// @param allowed told by address
record Connector(String host, int port, SslContext tls, Predicate<InetAddress> allowed, Limits limits) {

    private static final int LONGEST_ANSWER = 64 * 1024; // bytes
    private static final int MOST_HEADERS = 16 * 1024; // bytes

    /// Tells the peer, by its thread.
    void connect(Peer peer, EventLoop loop) {
        Thread.ofVirtual()
                .name("address of a peer")
                .start(
                        () -> { // which the system looks for as long as it likes
                            try {
                                var addresses = addresses();
                                loop.execute(() -> connect(peer, loop, addresses.iterator()));
                            } catch (UnknownHostException e) {
                                loop.execute(() -> peer.unreachable(e));
                            }
                        });
    }

    private List<InetAddress> addresses() throws UnknownHostException {
        var addresses =
                Arrays.stream(InetAddress.getAllByName(host)).filter(allowed).toList();
        if (addresses.isEmpty()) {
            throw new UnknownHostException(host + ": no address that may be connected to");
        }
        return addresses;
    }

    /// To the first that answers.
    private void connect(Peer peer, EventLoop loop, Iterator<InetAddress> addresses) {
        new Bootstrap()
                .group(loop)
                .channel(NioSocketChannel.class)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int)
                        limits.connecting().toMillis())
                .handler(new Beginning(peer))
                .connect(new InetSocketAddress(addresses.next(), port))
                .addListener(connected -> {
                    if (!connected.isSuccess() && addresses.hasNext()) {
                        connect(peer, loop, addresses);
                    } else if (!connected.isSuccess()) {
                        peer.unreachable(connected.cause());
                    }
                });
    }

    private final class Beginning extends ChannelInitializer<Channel> {

        private final Peer peer;

        Beginning(Peer peer) {
            this.peer = peer;
        }

        @Override
        protected void initChannel(Channel channel) {
            var handler = tls.newHandler(channel.alloc(), host, port);
            handler.setHandshakeTimeoutMillis(limits.connecting().toMillis());
            channel.pipeline()
                    .addLast(
                            new IdleStateHandler(0, 0, limits.unused().toMillis(), TimeUnit.MILLISECONDS),
                            handler,
                            new Agreed(peer));
        }
    }

    /// @see Connection
    private final class Agreed extends ApplicationProtocolNegotiationHandler {

        private final Peer peer;

        Agreed(Peer peer) {
            super(ApplicationProtocolNames.HTTP_1_1);
            this.peer = peer;
        }

        @Override
        protected void configurePipeline(ChannelHandlerContext context, String protocol) {
            var pipeline = context.pipeline();
            if (protocol.equals(ApplicationProtocolNames.HTTP_2)) {
                pipeline.addLast(Http2FrameCodecBuilder.forClient()
                        .initialSettings(Http2Settings.defaultSettings()
                                .pushEnabled(false)
                                .maxHeaderListSize(MOST_HEADERS))
                        // Another one's each time, and nobody's business: kept out of the tables of both ends.
                        .headerSensitivityDetector((name, _) ->
                                Http2Headers.PseudoHeaderName.PATH.value().contentEquals(name))
                        .build());
                var connection = new Http2Connection(peer, limits.atOnce(), context.channel());
                pipeline.addLast(connection);
                peer.connected(connection);
            } else {
                var connection = new Http1Connection(peer, context.channel());
                pipeline.addLast(new HttpClientCodec(), new HttpObjectAggregator(LONGEST_ANSWER), connection);
                peer.connected(connection);
            }
        }

        @Override
        protected void handshakeFailure(ChannelHandlerContext context, Throwable cause) {
            context.close();
            peer.unreachable(cause);
        }
    }
}
