package news.dateline.article.pictures;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Forgets pictures that were sent and that no story ever had. Any number of instances may do so at once.
@Component
class Sweep {

    private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);

    /// Somebody may be about to use it.
    static final Duration KEPT_UNUSED = Duration.ofDays(7);

    private static final int BATCH = 100;

    private final Uploads uploads;
    private final Uploading uploading;
    private final Clock clock;

    Sweep(Uploads uploads, Uploading uploading, Clock clock) {
        this.uploads = uploads;
        this.uploading = uploading;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT1M")
    void round() {
        try {
            uploads.unusedBefore(clock.instant().minus(KEPT_UNUSED), BATCH).forEach(uploading::forget);
        } catch (DataAccessException away) {
            LOG.warn("Unused pictures wait for the store: {}", away.getMessage());
        }
    }
}
