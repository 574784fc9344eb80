package news.dateline.notification.mailbox;

import java.util.List;
import news.dateline.messaging.indexes.CollectionIndexes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.Index;

/// The index of every query of confirmations.
@Configuration(proxyBeanMethods = false)
class MailboxIndexes {

    @Bean
    CollectionIndexes indexesOfConfirmations() {
        return new CollectionIndexes(
                Confirmations.COLLECTION,
                List.of(
                        new Index().on(Confirmations.TOKEN_HASH, Direction.ASC).named("token"),
                        new Index().on(Confirmations.EXPIRES_AT, Direction.ASC).named("expiry")));
    }
}
