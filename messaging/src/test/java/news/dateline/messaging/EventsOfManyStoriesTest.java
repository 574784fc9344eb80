package news.dateline.messaging;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import news.dateline.messaging.Newsroom.Story;
import news.dateline.messaging.cloudevents.Received;
import news.dateline.messaging.outbox.Aggregates;
import news.dateline.test.DatelineTest;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

@SpringBootTest(classes = Newsroom.class)
@DatelineTest
@Import(EventsOfManyStoriesTest.Updates.class)
class EventsOfManyStoriesTest {

    private static final int MANY = 60;

    @Autowired
    private Aggregates<Story> stories;

    @Autowired
    private MongoOperations store;

    @Autowired
    private Newsroom.Listener listener;

    @Autowired
    private Updates updates;

    /// Commands, of however many updates each.
    static final class Updates implements CommandListener {

        private final AtomicInteger ofStories = new AtomicInteger();

        @Bean
        MongoClientSettingsBuilderCustomizer counting() {
            return settings -> settings.addCommandListener(this);
        }

        @Override
        public void commandStarted(CommandStartedEvent event) {
            if (event.getCommandName().equals("update")
                    && event.getCommand().getString("update").getValue().equals("stories")) {
                ofStories.incrementAndGet();
            }
        }
    }

    @BeforeEach
    void noStories() {
        store.remove(new Query(), "stories");
    }

    private void published(List<UUID> ids) {
        try (var editors = Executors.newVirtualThreadPerTaskExecutor()) {
            ids.forEach(id -> editors.submit(
                    () -> stories.create(id, new Story("Bridge closes"), Sample.published(id, "Bridge closes"))));
        }
    }

    private static List<UUID> many() {
        return Stream.generate(Ids::next).limit(MANY).toList();
    }

    private List<Document> stored() {
        return store.find(new Query(), Document.class, "stories");
    }

    @Test
    void leave_their_outboxes_together() {
        var before = updates.ofStories.get();
        published(many());

        await().untilAsserted(() -> assertThat(stored()).hasSize(MANY).allSatisfy(story -> {
            assertThat(story.getList("outbox", Document.class)).isEmpty();
            assertThat(story).doesNotContainKey("outboxSince");
        }));
        assertThat(updates.ofStories.get() - before).isLessThan(MANY / 2);
    }

    @Test
    void leave_what_is_unsent_in_its_place_to_be_sent() {
        var ids = many();
        published(ids);
        var unsent = ids.stream().collect(toMap(identity(), _ -> Ids.next()));
        unsent.forEach((id, event) -> store.updateFirst(
                Query.query(where("_id").is(id)),
                new Update().push("outbox", Sample.unsent(id, event, 2)).set("outboxSince", new Date(0)),
                "stories"));

        await().untilAsserted(() -> assertThat(unsent)
                .allSatisfy((id, event) -> assertThat(listener.heardOf(id))
                        .extracting(Received::id)
                        .contains(event)));
        await().untilAsserted(() -> assertThat(stored())
                .allSatisfy(story ->
                        assertThat(story.getList("outbox", Document.class)).isEmpty()));
    }
}
