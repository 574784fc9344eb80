package news.dateline.gateway.routing;

import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.netty.channel.ConnectTimeoutException;
import io.netty.handler.codec.DecoderException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.concurrent.TimeoutException;
import news.dateline.gateway.problem.GatewayProblem;
import news.dateline.gateway.problem.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/// What it means when a service gives no answer.
final class Faults {

    private Faults() {}

    /// Nobody is there.
    static boolean refused(Throwable failure) {
        return failure instanceof ConnectException
                || failure instanceof ConnectTimeoutException
                || failure instanceof UnknownHostException;
    }

    /// The connection was refused, or broke before there was an answer.
    static boolean unanswered(Throwable failure) {
        return failure instanceof IOException;
    }

    /// Speaks against the service as a whole: an answer, even a bad one, does not.
    static boolean countsAgainst(Throwable failure) {
        return unanswered(failure) || tooSlow(failure) || isNonsense(failure);
    }

    /// What came back is no HTTP: the client's codec says so with these.
    private static boolean isNonsense(Throwable failure) {
        return failure instanceof IllegalArgumentException || failure instanceof DecoderException;
    }

    private static boolean tooSlow(Throwable failure) {
        return failure instanceof TimeoutException
                || (failure instanceof ResponseStatusException status
                        && status.getStatusCode().equals(HttpStatus.GATEWAY_TIMEOUT));
    }

    /// As the client is told.
    static Throwable told(Service service, Throwable failure) {
        if (unanswered(failure) || isNonsense(failure) || failure instanceof CallNotPermittedException) {
            return new ProblemException(
                    GatewayProblem.UNAVAILABLE, "The " + service.word() + " service does not answer.", failure);
        }
        if (failure instanceof BulkheadFullException) {
            return new ProblemException(
                    GatewayProblem.UNAVAILABLE, "The " + service.word() + " service is busy.", failure);
        }
        return tooSlow(failure)
                ? new ProblemException(
                        GatewayProblem.TOO_SLOW, "The " + service.word() + " service took too long.", failure)
                : failure;
    }
}
