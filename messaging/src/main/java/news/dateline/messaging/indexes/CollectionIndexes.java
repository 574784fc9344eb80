package news.dateline.messaging.indexes;

import java.util.List;
import org.springframework.data.mongodb.core.index.IndexDefinition;

/// The indexes that a service's queries of one collection use. Declare one as a bean for each collection.
public record CollectionIndexes(String collection, List<? extends IndexDefinition> indexes) {

    public CollectionIndexes {
        indexes = List.copyOf(indexes);
    }
}
