package news.dateline.messaging.export;

import java.util.Collection;
import java.util.UUID;
import news.dateline.messaging.projection.Projections;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.data.mongodb.core.MongoOperations;

/// `/actuator/projections` on the internal port: the collections, and where each of their members stands.
@Endpoint(id = "projections")
public final class ProjectionsEndpoint {

    private final Projections projections;
    private final Export export;

    public ProjectionsEndpoint(Projections projections, MongoOperations mongo) {
        this.projections = projections;
        this.export = new Export(mongo);
    }

    @ReadOperation
    public Collection<String> collections() {
        return projections.collections();
    }

    @ReadOperation
    public Export.@Nullable Page<Export.ProjectionRow> page(@Selector String collection, @Nullable UUID after) {
        return projections.collections().contains(collection)
                ? export.page(collection, after, Export.ProjectionRow::of)
                : null;
    }
}
