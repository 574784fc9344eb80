package news.dateline.article.pictures;

import java.util.List;
import news.dateline.messaging.indexes.CollectionIndexes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.Index;

/// The index that is asked for. Those of the files are GridFS's own.
@Configuration(proxyBeanMethods = false)
class PicturesConfiguration {

    @Bean
    CollectionIndexes indexesOfPictures() {
        return new CollectionIndexes(
                Uploads.COLLECTION,
                List.of(new Index()
                        .named("unused")
                        .on(Uploads.UNUSED_SINCE, Direction.ASC)
                        .sparse()));
    }
}
