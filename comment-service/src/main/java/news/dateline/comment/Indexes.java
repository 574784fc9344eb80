package news.dateline.comment;

import news.dateline.comment.comment.Comments;
import news.dateline.comment.desk.Notes;
import news.dateline.comment.submission.Reservations;
import news.dateline.messaging.indexes.CollectionIndexes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Every index this service queries by, besides `_id` and the outbox's.
@Configuration(proxyBeanMethods = false)
class Indexes {

    @Bean
    CollectionIndexes commentIndexes() {
        return new CollectionIndexes(Comments.COLLECTION, Comments.indexes());
    }

    @Bean
    CollectionIndexes noteIndexes() {
        return Notes.indexes();
    }

    @Bean
    CollectionIndexes reservationIndexes() {
        return new CollectionIndexes(Reservations.COLLECTION, Reservations.indexes());
    }
}
