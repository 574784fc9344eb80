package news.dateline.article.story;

import static news.dateline.article.story.StoryPaths.AUTHOR;
import static news.dateline.article.story.StoryPaths.COLLECTION;
import static news.dateline.article.story.StoryPaths.ID;
import static news.dateline.article.story.StoryPaths.PUBLISHED_AT;
import static news.dateline.article.story.StoryPaths.SECTION;
import static news.dateline.article.story.StoryPaths.STATUS;
import static news.dateline.article.story.StoryPaths.TAG_KEY;
import static news.dateline.article.story.StoryPaths.UPDATED_AT;

import java.util.List;
import news.dateline.messaging.indexes.CollectionIndexes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.Index;

/// Every index that lists of stories use.
@Configuration(proxyBeanMethods = false)
class StoryIndexes {

    @Bean
    CollectionIndexes indexesOfStories() {
        return new CollectionIndexes(
                COLLECTION,
                List.of(
                        latest(new Index().named("front"), PUBLISHED_AT),
                        latest(new Index().named("section").on(SECTION, Direction.ASC), PUBLISHED_AT),
                        latest(new Index().named("tag").on(TAG_KEY, Direction.ASC), PUBLISHED_AT),
                        latest(new Index().named("drafts").on(STATUS, Direction.ASC), UPDATED_AT),
                        latest(
                                new Index()
                                        .named("own-drafts")
                                        .on(AUTHOR, Direction.ASC)
                                        .on(STATUS, Direction.ASC),
                                UPDATED_AT)));
    }

    private static Index latest(Index index, String time) {
        return index.on(time, Direction.DESC).on(ID, Direction.DESC);
    }
}
