package news.dateline.article.stories;

import static news.dateline.article.stories.StoryPaths.AUTHOR;
import static news.dateline.article.stories.StoryPaths.COLLECTION;
import static news.dateline.article.stories.StoryPaths.COUNTRY;
import static news.dateline.article.stories.StoryPaths.FIGURES;
import static news.dateline.article.stories.StoryPaths.ID;
import static news.dateline.article.stories.StoryPaths.PICTURE;
import static news.dateline.article.stories.StoryPaths.PLACE;
import static news.dateline.article.stories.StoryPaths.PUBLISHED_AT;
import static news.dateline.article.stories.StoryPaths.PUBLISH_AT;
import static news.dateline.article.stories.StoryPaths.SAVED_AT;
import static news.dateline.article.stories.StoryPaths.SECTION;
import static news.dateline.article.stories.StoryPaths.STATUS;
import static news.dateline.article.stories.StoryPaths.TAG_KEY;
import static news.dateline.article.stories.StoryPaths.UPDATED_AT;
import static news.dateline.article.stories.StoryPaths.WITHDRAWN_AT;

import java.util.List;
import news.dateline.article.story.Story;
import news.dateline.messaging.indexes.CollectionIndexes;
import news.dateline.messaging.outbox.Aggregates;
import news.dateline.messaging.outbox.AggregatesFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.Index;

/// Where stories are kept, and every index that is asked for them. What is put aside is found by its `_id`.
@Configuration(proxyBeanMethods = false)
class StoriesConfiguration {

    @Bean
    Aggregates<Story> storyAggregates(AggregatesFactory factory) {
        return factory.of(COLLECTION, Story.class);
    }

    @Bean
    CollectionIndexes indexesOfStories() {
        return new CollectionIndexes(
                COLLECTION,
                List.of(
                        latest(new Index().named("front"), PUBLISHED_AT),
                        latest(new Index().named("section").on(SECTION, Direction.ASC), PUBLISHED_AT),
                        latest(new Index().named("tag").on(TAG_KEY, Direction.ASC), PUBLISHED_AT),
                        latest(new Index().named("place").on(PLACE, Direction.ASC), PUBLISHED_AT),
                        latest(new Index().named("country").on(COUNTRY, Direction.ASC), PUBLISHED_AT),
                        new Index().named("picture").on(PICTURE, Direction.ASC).sparse(),
                        new Index().named("figures").on(FIGURES, Direction.ASC).sparse(),
                        new Index()
                                .named("withdrawn")
                                .on(WITHDRAWN_AT, Direction.DESC)
                                .sparse(),
                        new Index().named("saved").on(SAVED_AT, Direction.ASC).on(ID, Direction.ASC),
                        new Index().named("due").on(PUBLISH_AT, Direction.ASC).sparse(),
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
