package news.dateline.gateway.problem;

import io.netty.handler.codec.http2.Http2Exception;
import news.dateline.gateway.RequestContext;
import news.dateline.gateway.RequestId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webflux.error.ErrorWebExceptionHandler;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// The one place where a failure becomes an answer. What went wrong inside is logged, never told.
@Component
@Order(-2) // before Boot's own, which knows neither the problem's type nor the request's id
final class Failures implements ErrorWebExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(Failures.class);

    private final Answers answers;

    Failures(Answers answers) {
        this.answers = answers;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
        if (exchange.getResponse().isCommitted()) {
            return Mono.error(failure); // too late for an answer: the connection is closed
        }
        var problem = problemOf(failure);
        return RequestContext.within(() -> report(problem, exchange, failure))
                .then(Mono.defer(() -> answers.give(
                        problem,
                        detailOf(failure),
                        RequestId.of(exchange.getRequest()),
                        exchange.getRequest(),
                        exchange.getResponse())));
    }

    private static GatewayProblem problemOf(Throwable failure) {
        return switch (failure) {
            case ProblemException refusal -> refusal.problem();
            case Http2Exception _ -> GatewayProblem.INVALID_REQUEST; // a body that is not as long as it said
            case ErrorResponse refusal -> GatewayProblem.of(refusal.getStatusCode());
            default -> GatewayProblem.UNEXPECTED;
        };
    }

    private static @Nullable String detailOf(Throwable failure) {
        return failure instanceof ProblemException refusal ? refusal.getMessage() : null;
    }

    private static void report(GatewayProblem problem, ServerWebExchange exchange, Throwable failure) {
        var request = exchange.getRequest();
        if (problem == GatewayProblem.UNEXPECTED) {
            log.error("{} {} failed", request.getMethod(), request.getPath(), failure);
        } else if (problem.passes()) {
            var cause = failure.getCause() == null ? failure : failure.getCause();
            log.warn("{} {}: {}", request.getMethod(), request.getPath(), cause.toString());
        }
    }
}
