package news.dateline.local.push;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http2.Http2FrameCodecBuilder;
import io.netty.handler.codec.http2.Http2MultiplexHandler;
import io.netty.handler.codec.http2.Http2Settings;
import io.netty.handler.codec.http2.Http2StreamFrameToHttpObjectCodec;
import io.netty.handler.ssl.ApplicationProtocolNames;
import io.netty.handler.ssl.ApplicationProtocolNegotiationHandler;
import io.netty.handler.ssl.SslContext;

/// How a connection is read: TLS, then HTTP/2 or HTTP/1.1, then whole requests.
final class Pipelines extends ChannelInitializer<Channel> {

    /// More than any push service takes, so that what is too large can be told from what never ends.
    private static final int MOST_BYTES = 64 * 1024;

    private static final int STREAMS = 1_000;

    private final SslContext tls;
    private final Reception reception;

    Pipelines(SslContext tls, Reception reception) {
        this.tls = tls;
        this.reception = reception;
    }

    @Override
    protected void initChannel(Channel connection) {
        connection.pipeline().addLast(tls.newHandler(connection.alloc()), new Negotiated());
    }

    private void whole(ChannelPipeline requests) {
        requests.addLast(new HttpObjectAggregator(MOST_BYTES), reception);
    }

    private final class Negotiated extends ApplicationProtocolNegotiationHandler {

        Negotiated() {
            super(ApplicationProtocolNames.HTTP_1_1);
        }

        @Override
        protected void configurePipeline(ChannelHandlerContext context, String protocol) {
            var pipeline = context.pipeline();
            if (protocol.equals(ApplicationProtocolNames.HTTP_2)) {
                var settings = Http2Settings.defaultSettings().maxConcurrentStreams(STREAMS);
                pipeline.addLast(
                        Http2FrameCodecBuilder.forServer()
                                .initialSettings(settings)
                                .build(),
                        new Http2MultiplexHandler(new Streams()));
            } else {
                pipeline.addLast(new HttpServerCodec());
                whole(pipeline);
            }
        }
    }

    private final class Streams extends ChannelInitializer<Channel> {

        @Override
        protected void initChannel(Channel stream) {
            stream.pipeline().addLast(new Http2StreamFrameToHttpObjectCodec(true));
            whole(stream.pipeline());
        }
    }
}
