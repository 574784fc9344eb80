package news.dateline.gateway.door;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import news.dateline.gateway.problem.GatewayProblem;
import org.jspecify.annotations.Nullable;

/// Stands behind the HTTP/1 codec of one connection: refuses with a problem what is no request as RFC 9112 has it, and
/// closes the connection of whoever goes on sending a body that was already answered.
///
/// Everything here runs on the connection's own thread.
final class RequestGuard extends ChannelDuplexHandler {

    static final String NAME = "door.requestGuard";

    /// How long an answered client may go on sending, so that it gets to read the answer.
    private static final long LINGER_SECONDS = 5;

    private final HeadTimer timer;
    private final RequestSyntax syntax;
    private final Refusals refusals;
    private boolean refused;
    private boolean receiving;
    private boolean answering;
    private int unanswered;
    private @Nullable Future<?> lingering;

    RequestGuard(HeadTimer timer, RequestSyntax syntax, Refusals refusals) {
        this.timer = timer;
        this.syntax = syntax;
        this.refusals = refusals;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpRequest request) {
            timer.headArrived();
            receiving = true;
            var refusal = syntax.refusalOf(request);
            // Behind another request's answer there is no place for this one's: the server closes.
            if (refusal != null && unanswered == 0) {
                refuse(context, refusal);
            } else {
                unanswered++;
            }
        }
        if (message instanceof HttpContent piece && piece.decoderResult().isFailure() && !refused) {
            breakOff(context);
        }
        if (refused) {
            ReferenceCountUtil.release(message);
            return;
        }
        if (message instanceof LastHttpContent) {
            received();
        }
        context.fireChannelRead(message);
    }

    /// A body whose pieces cannot be told apart: what follows is no request either.
    private void breakOff(ChannelHandlerContext context) {
        if (answering || unanswered != 1) {
            refused = true;
            context.close();
        } else {
            refuse(context, GatewayProblem.INVALID_REQUEST);
        }
    }

    private void received() {
        receiving = false;
        timer.requestArrived();
        if (lingering != null) {
            lingering.cancel(false);
            lingering = null;
        }
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (message instanceof HttpResponse && !isInterim(message)) {
            answering = true;
        }
        if (message instanceof LastHttpContent && !isInterim(message)) {
            answering = false;
            unanswered--;
            if (receiving && unanswered == 0 && lingering == null) {
                lingering = context.executor().schedule(() -> context.close(), LINGER_SECONDS, TimeUnit.SECONDS);
            }
        }
        context.write(message, promise);
    }

    /// `100 Continue` comes whole, and the answer is still to come.
    private static boolean isInterim(Object message) {
        return message instanceof HttpResponse response
                && response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
    }

    /// The head of a request does not come to its end.
    void tooSlow(ChannelHandlerContext context) {
        if (unanswered == 0) {
            refuse(context, GatewayProblem.TOO_SLOWLY_SENT);
        } else {
            context.close();
        }
    }

    private void refuse(ChannelHandlerContext context, GatewayProblem problem) {
        refused = true;
        context.writeAndFlush(refusals.of(problem)).addListener(ChannelFutureListener.CLOSE);
    }
}
