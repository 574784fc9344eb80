package news.dateline.identity.start;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Prepares the store, and goes on trying while it is away. Until it has succeeded once the service is not ready.
@Component
class Preparation implements HealthIndicator {

    private static final Logger log = LoggerFactory.getLogger(Preparation.class);

    private final List<Preparing> steps;
    private volatile boolean done;
    private boolean told;

    Preparation(List<Preparing> steps) {
        this.steps = steps;
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
    void prepare() {
        if (done) {
            return;
        }
        try {
            steps.forEach(Preparing::prepare);
            done = true;
            log.info("Ready for sign-ins");
        } catch (DataAccessException away) {
            if (!told) {
                log.warn("The store is away: nobody can sign in until it is back", away);
            }
            told = true;
        }
    }

    @Override
    public Health health() {
        return done
                ? Health.up().build()
                : Health.outOfService().withDetail("waitingFor", "the store").build();
    }
}
