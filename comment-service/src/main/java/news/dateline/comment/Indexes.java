package news.dateline.comment;

import news.dateline.comment.comment.Comments;
import news.dateline.comment.desk.Notes;
import news.dateline.comment.featured.Featured;
import news.dateline.comment.likes.Likes;
import news.dateline.comment.reports.Reports;
import news.dateline.comment.submission.Reservations;
import news.dateline.comment.writing.Edits;
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
    CollectionIndexes likeIndexes() {
        return Likes.indexes();
    }

    @Bean
    CollectionIndexes featuredIndexes() {
        return Featured.indexes();
    }

    @Bean
    CollectionIndexes reportIndexes() {
        return Reports.indexes();
    }

    @Bean
    CollectionIndexes editIndexes() {
        return Edits.indexes();
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
