package news.dateline.gateway.draining;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.Ordered;

/// The time between the wish that this gateway stops and its stop. It is not ready any more, so a balancer before it
/// sends the next request elsewhere; what still comes is answered as ever, and at the end nobody is let in any more:
/// whoever is refused goes to another gateway. Safe for any thread.
final class Draining implements ApplicationListener<ContextClosedEvent>, Ordered {

    /// Whoever was let in before the entrance closed has sent a request by then, or never will.
    private static final Duration LAST_CALL = Duration.ofMillis(1500);

    private final ApplicationContext gateway;
    private final Duration time;
    private final Queue<Entrance> entrances = new ConcurrentLinkedQueue<>();
    private volatile boolean begun;

    Draining(ApplicationContext gateway, Duration time) {
        this.gateway = gateway;
        this.time = time;
    }

    /// Before all that ends with the context: the event comes after readiness went down, and nothing else goes on until
    /// this returns.
    @Override
    public void onApplicationEvent(ContextClosedEvent closing) {
        if (closing.getApplicationContext() != gateway) {
            return; // the operators' port has a context of its own
        }
        begun = true;
        if (time.isZero()) {
            return;
        }
        try {
            Thread.sleep(time);
            entrances.forEach(Entrance::close);
            Thread.sleep(LAST_CALL);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    void closes(Entrance entrance) {
        entrances.add(entrance);
    }

    boolean hasBegun() {
        return begun;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}
