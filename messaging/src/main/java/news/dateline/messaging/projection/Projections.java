package news.dateline.messaging.projection;

import java.util.Collection;
import java.util.concurrent.ConcurrentSkipListSet;
import org.springframework.data.mongodb.core.MongoOperations;

/// Makes the projections of a service and knows which there are.
public final class Projections {

    private final MongoOperations mongo;
    private final Collection<String> made = new ConcurrentSkipListSet<>();

    public Projections(MongoOperations mongo) {
        this.mongo = mongo;
    }

    public <T> Projection<T> of(String collection, Class<T> copy) {
        if (!made.add(collection)) {
            throw new IllegalStateException("the projection " + collection + " is made twice");
        }
        return new Projection<>(collection, copy, mongo);
    }

    public Collection<String> collections() {
        return made;
    }
}
