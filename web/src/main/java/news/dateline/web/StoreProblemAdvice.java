package news.dateline.web;

import com.mongodb.MongoExecutionTimeoutException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/// What a store may answer instead of doing as told: someone was faster, or it is away.
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE - 1)
class StoreProblemAdvice {

    private static final Logger log = LoggerFactory.getLogger(StoreProblemAdvice.class);

    @ExceptionHandler
    ResponseEntity<Object> stale(OptimisticLockingFailureException stale) {
        return ProblemResponse.of(
                Problems.of(WebProblem.STALE_REVISION, "Someone else has changed it. Read it again, then repeat."));
    }

    @ExceptionHandler({
        TransientDataAccessException.class,
        DataAccessResourceFailureException.class,
        MongoExecutionTimeoutException.class,
        MongoInterruptedException.class,
        MongoNotPrimaryException.class,
        MongoSocketException.class,
        MongoTimeoutException.class
    })
    ResponseEntity<Object> away(Exception away) {
        log.error("The store is away", away);
        return ProblemResponse.of(
                Problems.of(WebProblem.UNAVAILABLE, "This cannot be done right now. Nothing was changed; try again."));
    }
}
