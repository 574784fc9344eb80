package news.dateline.notification.sending;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// One push service or mail server as this instance gets along with it: so many messages at once, so many in a
/// second, none while it asks for a pause, and none for a while once most of them failed. Thread-safe.
public final class Host {

    private static final Duration PERIOD = Duration.ofMillis(100);
    private static final int PERIODS_IN_A_SECOND = 10;

    private final Clock clock;
    private final Duration rest;
    private final Duration queueing;
    private final CircuitBreaker breaker;
    private final RateLimiter rate;
    private final Places places;
    private volatile Instant pausedUntil = Instant.MIN;

    /// @param queueing how long a message waits for a place among those under way, and for one in the second
    public Host(String name, SendingSettings settings, Duration queueing, Clock clock) {
        this.clock = clock;
        this.rest = settings.rest();
        this.queueing = queueing;
        this.places = new Places(settings.atOnce());
        this.breaker = CircuitBreaker.of(
                name,
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(100)
                        .minimumNumberOfCalls(20)
                        .failureRateThreshold(50)
                        .waitDurationInOpenState(rest)
                        .automaticTransitionFromOpenToHalfOpenEnabled(true)
                        .permittedNumberOfCallsInHalfOpenState(5)
                        .build());
        this.rate = RateLimiter.of(
                name,
                RateLimiterConfig.custom()
                        .limitRefreshPeriod(PERIOD)
                        .limitForPeriod(settings.perSecond() / PERIODS_IN_A_SECOND)
                        .timeoutDuration(queueing)
                        .build());
    }

    /// How long nothing is sent there, if so.
    public Optional<Duration> pause() {
        var now = clock.instant();
        if (pausedUntil.isAfter(now)) {
            return Optional.of(Duration.between(now, pausedUntil));
        }
        return breaker.getState() == CircuitBreaker.State.OPEN ? Optional.of(rest) : Optional.empty();
    }

    public Answer send(Supplier<Answer> message) {
        var pause = pause();
        if (pause.isPresent()) {
            return new Answer.Later(pause);
        }
        if (!hasPlace()) {
            return Answer.Later.SOME_TIME;
        }
        try {
            return !rate.acquirePermission() || !breaker.tryAcquirePermission()
                    ? Answer.Later.SOME_TIME
                    : judged(message);
        } finally {
            places.giveBack();
        }
    }

    private boolean hasPlace() {
        try {
            return places.take(queueing);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// Who asks for a pause is not in trouble.
    private Answer judged(Supplier<Answer> message) {
        var begun = System.nanoTime();
        var answer = message.get();
        var took = System.nanoTime() - begun;
        switch (answer) {
            case Answer.Later(var pause)
            when pause.isPresent() -> {
                pausedUntil = clock.instant().plus(pause.get());
                breaker.onSuccess(took, TimeUnit.NANOSECONDS);
            }
            case Answer.Later _ -> breaker.onError(took, TimeUnit.NANOSECONDS, new IllegalStateException("no answer"));
            case Answer.Accepted _, Answer.Gone _, Answer.Refused _, Answer.Deferred _ ->
                breaker.onSuccess(took, TimeUnit.NANOSECONDS);
        }
        return answer;
    }
}
