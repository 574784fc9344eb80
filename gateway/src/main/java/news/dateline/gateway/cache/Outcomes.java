package news.dateline.gateway.cache;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/// How requests fared that might have been answered from memory.
final class Outcomes {

    private final Counter hit;
    private final Counter asked;
    private final Counter waited;
    private final Counter stale;
    private final Counter passed;

    Outcomes(MeterRegistry meters) {
        hit = counter("hit", meters);
        asked = counter("asked", meters);
        waited = counter("waited", meters);
        stale = counter("stale", meters);
        passed = counter("passed", meters);
    }

    private static Counter counter(String outcome, MeterRegistry meters) {
        return Counter.builder("dateline.cache.requests")
                .tag("outcome", outcome)
                .register(meters);
    }

    /// Answered from memory.
    void hit() {
        hit.increment();
    }

    /// A service was asked, once for all who wanted it.
    void asked() {
        asked.increment();
    }

    /// For the answer to another.
    void waited() {
        waited.increment();
    }

    /// The last good page, because the service was in trouble.
    void stale() {
        stale.increment();
    }

    /// Asked for by one client, for itself.
    void passed() {
        passed.increment();
    }
}
