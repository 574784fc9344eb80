package news.dateline.site.service;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.HttpServerErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/// The instances of one service, asked in turn; one whose breaker is open is passed over, unless the others are gone:
/// while instances are restarted one after the other, it may just have come back.
///
/// A refusal (4xx) is an answer and reaches the caller as [HttpClientErrorException].
final class Instances {

    record Instance(RestClient http, CircuitBreaker breaker) {}

    private final String service;
    private final List<Instance> instances;
    private final AtomicInteger turn = new AtomicInteger();

    Instances(String service, List<Instance> instances) {
        this.service = service;
        this.instances = List.copyOf(instances);
    }

    /// Asks one after the other until one answers.
    <T> T read(Function<RestClient, T> question) {
        return ask(question, _ -> true);
    }

    /// Never sends twice: goes on to the next instance only if nothing has reached the one before.
    <T> T write(Function<RestClient, T> command) {
        return ask(command, Instances::wasNeverReached);
    }

    private <T> T ask(Function<RestClient, T> question, Predicate<RestClientException> mayGoOn) {
        @Nullable RestClientException last = null;
        var heldOff = new ArrayList<Instance>();
        var first = Math.floorMod(turn.getAndIncrement(), instances.size());
        for (var offset = 0; offset < instances.size(); offset++) {
            var instance = instances.get((first + offset) % instances.size());
            try {
                return instance.breaker().executeSupplier(() -> question.apply(instance.http()));
            } catch (CallNotPermittedException notNow) {
                heldOff.add(instance);
            } catch (HttpClientErrorException refusal) {
                throw refusal;
            } catch (RestClientException fault) {
                last = fault;
                if (!mayGoOn.test(fault)) {
                    throw new ServiceAwayException(service, fault);
                }
            }
        }
        return askHeldOff(heldOff, question, last);
    }

    private <T> T askHeldOff(
            List<Instance> heldOff, Function<RestClient, T> question, @Nullable RestClientException last) {
        if (last == null || !wasNeverReached(last) || heldOff.isEmpty()) {
            throw new ServiceAwayException(service, last);
        }
        try {
            return question.apply(heldOff.getFirst().http());
        } catch (HttpClientErrorException refusal) {
            throw refusal;
        } catch (RestClientException fault) {
            throw new ServiceAwayException(service, fault);
        }
    }

    private static boolean wasNeverReached(RestClientException fault) {
        var cause = fault.getMostSpecificCause();
        return cause instanceof ConnectException
                || cause instanceof HttpConnectTimeoutException
                || fault.getCause() instanceof ConnectException
                || wasNotRead(fault);
    }

    /// A server about to stop refuses what still comes on a connection that was open: unread, and without a word, while
    /// a service always says why.
    private static boolean wasNotRead(RestClientException fault) {
        return fault instanceof HttpServerErrorException.ServiceUnavailable refusal
                && refusal.getResponseBodyAsByteArray().length == 0;
    }
}
