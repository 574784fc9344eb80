package news.dateline.gateway.session;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.scheduling.annotation.Scheduled;
import reactor.core.publisher.Mono;

/// Removes ended sessions. Safe to run in every gateway at once.
final class Sweep {

    private static final Logger log = LoggerFactory.getLogger(Sweep.class);

    private final ReactiveMongoOperations store;
    private final InstantSource clock;

    Sweep(ReactiveMongoOperations store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /// The index is asked for each time: the database need not be there when a gateway starts.
    @Scheduled(fixedDelayString = "PT1M")
    Mono<Void> run() {
        var ended = query(where("expiresAt").lte(clock.instant()));
        return store.indexOps(StoredSession.class)
                .createIndex(new Index("expiresAt", Sort.Direction.ASC))
                .then(store.remove(ended, StoredSession.class))
                .doOnNext(removed -> log.debug("{} sessions have ended", removed.getDeletedCount()))
                .onErrorResume(failure -> {
                    log.warn("Ended sessions stay for now: {}", failure.toString());
                    return Mono.empty();
                })
                .then();
    }
}
