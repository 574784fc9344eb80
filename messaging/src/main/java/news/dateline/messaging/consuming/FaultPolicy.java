package news.dateline.messaging.consuming;

import com.mongodb.MongoException;
import java.io.IOException;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import news.dateline.messaging.cloudevents.MalformedEvent;
import news.dateline.messaging.cloudevents.UnknownEventType;
import org.apache.kafka.common.errors.RetriableException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;
import org.springframework.util.backoff.FixedBackOff;

/// How often a failed event is tried again.
final class FaultPolicy {

    private static final long FIRST_PAUSE_MS = 100;
    private static final long LONGEST_PAUSE_MS = 5_000;
    private static final int MORE_TRIES = 3;

    private FaultPolicy() {}

    static BackOff backOff(Exception fault) {
        if (caused(fault, FaultPolicy::willStayPoisonous)) {
            return new FixedBackOff(0, 0);
        }
        if (willPass(fault)) {
            var patience = new ExponentialBackOff(FIRST_PAUSE_MS, 2);
            patience.setMaxInterval(LONGEST_PAUSE_MS);
            return patience;
        }
        return new FixedBackOff(FIRST_PAUSE_MS, MORE_TRIES);
    }

    private static boolean willStayPoisonous(Throwable fault) {
        return fault instanceof MalformedEvent || fault instanceof UnknownEventType;
    }

    /// As a store or a broker does that is away for a while.
    static boolean willPass(Exception fault) {
        return caused(fault, FaultPolicy::isPassing);
    }

    private static boolean isPassing(Throwable fault) {
        return fault instanceof TransientDataAccessException
                || fault instanceof RecoverableDataAccessException
                || fault instanceof DataAccessResourceFailureException
                || fault instanceof MongoException
                || fault instanceof RetriableException
                || fault instanceof IOException;
    }

    private static boolean caused(Throwable fault, Predicate<Throwable> by) {
        return Stream.iterate(fault, Objects::nonNull, Throwable::getCause).anyMatch(by);
    }
}
