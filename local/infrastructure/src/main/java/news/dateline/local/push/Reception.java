package news.dateline.local.push;

import static io.netty.handler.codec.http.HttpResponseStatus.BAD_REQUEST;
import static io.netty.handler.codec.http.HttpResponseStatus.CREATED;
import static io.netty.handler.codec.http.HttpResponseStatus.FORBIDDEN;
import static io.netty.handler.codec.http.HttpResponseStatus.METHOD_NOT_ALLOWED;
import static io.netty.handler.codec.http.HttpResponseStatus.NOT_FOUND;
import static io.netty.handler.codec.http.HttpResponseStatus.REQUEST_ENTITY_TOO_LARGE;
import static io.netty.handler.codec.http.HttpResponseStatus.TOO_MANY_REQUESTS;
import static io.netty.handler.codec.http.HttpResponseStatus.UNAUTHORIZED;
import static io.netty.handler.codec.http.HttpVersion.HTTP_1_1;

import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http2.HttpConversionUtil.ExtensionHeaderNames;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Answers whoever sends a message (RFC 8030, section 5), as the browser that it is for has it.
@Sharable
final class Reception extends SimpleChannelInboundHandler<FullHttpRequest> {

    private static final int MOST_BYTES = 4_096;
    private static final String TTL = "TTL";

    private final Mailboxes mailboxes;
    private final Senders senders;

    Reception(Mailboxes mailboxes, Senders senders) {
        this.mailboxes = mailboxes;
        this.senders = senders;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, FullHttpRequest request) {
        var browser = mailboxes.browserAt(request.uri());
        var refusal = browser == null ? NOT_FOUND : refusal(request);
        if (browser == null || refusal != null) {
            answer(context, request, new Reply(refusal == null ? NOT_FOUND : refusal));
        } else {
            meet(context, request, browser);
        }
    }

    private @Nullable HttpResponseStatus refusal(FullHttpRequest request) {
        var headers = request.headers();
        if (!request.method().equals(HttpMethod.POST)) {
            return METHOD_NOT_ALLOWED;
        }
        if (!headers.contains(HttpHeaderNames.AUTHORIZATION)) {
            return UNAUTHORIZED;
        }
        if (!senders.know(headers.get(HttpHeaderNames.AUTHORIZATION))) {
            return FORBIDDEN;
        }
        if (request.content().readableBytes() > MOST_BYTES) {
            return REQUEST_ENTITY_TOO_LARGE;
        }
        var right = headers.get(TTL, "").matches("\\d{1,9}")
                && headers.contains(HttpHeaderNames.CONTENT_ENCODING, "aes128gcm", true)
                && headers.get("Urgency", "normal").matches("very-low|low|normal|high")
                && headers.get("Topic", "").matches("[A-Za-z0-9_-]{0,32}");
        return right ? null : BAD_REQUEST;
    }

    private void meet(ChannelHandlerContext context, FullHttpRequest request, Browser browser) {
        switch (browser.behaviour()) {
            case Behaviour.Takes() -> answer(context, request, taken(request, browser));
            case Behaviour.Refuses(var status) ->
                answer(context, request, new Reply(HttpResponseStatus.valueOf(status)));
            case Behaviour.AsksToWait(var time) ->
                answer(
                        context,
                        request,
                        new Reply(TOO_MANY_REQUESTS, HttpHeaderNames.RETRY_AFTER.toString(), "" + time.toSeconds()));
            case Behaviour.IsSlow(var time) -> {
                request.retain();
                context.executor()
                        .schedule(
                                () -> {
                                    answer(context, request, taken(request, browser));
                                    request.release();
                                },
                                time.toMillis(),
                                TimeUnit.MILLISECONDS);
            }
            case Behaviour.SaysNothing() -> {}
            case Behaviour.CutsOff() -> {
                taken(request, browser);
                var connection = context.channel().parent();
                (request.headers().contains(ExtensionHeaderNames.STREAM_ID.text()) && connection != null
                                ? connection
                                : context.channel())
                        .close();
            }
        }
    }

    private Reply taken(FullHttpRequest request, Browser browser) {
        var headers = request.headers();
        mailboxes.take(
                browser,
                ByteBufUtil.getBytes(request.content()),
                Integer.parseInt(headers.get(TTL)),
                headers.get("Urgency", "normal"),
                headers.get("Topic"));
        return new Reply(CREATED, HttpHeaderNames.LOCATION.toString(), "/message/" + UUID.randomUUID());
    }

    /// @param header one more, if any
    private record Reply(
            HttpResponseStatus status,
            @Nullable String header,
            @Nullable String value) {

        Reply(HttpResponseStatus status) {
            this(status, null, null);
        }
    }

    private static void answer(ChannelHandlerContext context, FullHttpRequest request, Reply reply) {
        var response = new DefaultFullHttpResponse(HTTP_1_1, reply.status(), Unpooled.EMPTY_BUFFER);
        HttpUtil.setContentLength(response, 0);
        if (reply.header() != null && reply.value() != null) {
            response.headers().set(reply.header(), reply.value());
        }
        var stream = request.headers().get(ExtensionHeaderNames.STREAM_ID.text());
        if (stream != null) {
            response.headers().set(ExtensionHeaderNames.STREAM_ID.text(), stream);
        }
        context.writeAndFlush(response, context.voidPromise());
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable fault) {
        context.close(); // whoever was there has gone
    }
}
