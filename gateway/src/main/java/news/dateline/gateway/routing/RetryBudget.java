package news.dateline.gateway.routing;

import java.util.concurrent.atomic.AtomicInteger;

/// How many requests to one service may be sent a second time: one for every ten that were sent, and a few beforehand.
/// When everything fails, repeats add a tenth to the load and do not double it. Safe for any thread.
final class RetryBudget {

    /// What one repeat costs, in requests.
    static final int COST = 10;

    /// Repeats that a service has beforehand.
    static final int RESERVE = 20;

    /// Repeats that can be saved up.
    static final int MOST = 100;

    private final AtomicInteger saved = new AtomicInteger(RESERVE * COST);

    void sent() {
        saved.updateAndGet(before -> Math.min(before + 1, MOST * COST));
    }

    /// Spends one repeat, if there is one.
    boolean allows() {
        return saved.getAndUpdate(before -> before < COST ? before : before - COST) >= COST;
    }
}
