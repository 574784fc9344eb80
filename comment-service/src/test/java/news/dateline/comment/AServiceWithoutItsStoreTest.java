package news.dateline.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import news.dateline.comment.comment.Comments;
import news.dateline.local.store.EmbeddedStore;
import news.dateline.test.Parts;
import news.dateline.test.Ports;
import news.dateline.test.TestIssuer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.IndexInfo;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"management.server.port=0", "logging.level.org.mongodb.driver=off"})
@Import(Readers.class)
@DirtiesContext
class AServiceWithoutItsStoreTest {

    private static final int PORT = Ports.free();

    @TempDir
    static Path folder;

    @Autowired
    Readers readers;

    @Autowired
    MongoOperations mongo;

    @DynamicPropertySource
    static void storeThatIsAway(DynamicPropertyRegistry properties) {
        var name = Parts.ownName();
        properties.add("spring.kafka.bootstrap-servers", () -> Parts.get().kafka());
        properties.add("dateline.topic-prefix", () -> name + ".");
        properties.add("spring.mongodb.uri", () -> "mongodb://127.0.0.1:%d/comment".formatted(PORT));
        properties.add("dateline.url", () -> TestIssuer.PUBLIC_URL);
        properties.add("dateline.jwks-uri", () -> TestIssuer.get().jwksUri());
    }

    @Test
    void starts_and_says_so_and_makes_its_indexes_once_the_store_is_there() throws Exception {
        var refused = readers.commentAsGuest(UUID.randomUUID(), "Hello?");
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.header("Retry-After")).isNotEmpty();

        try (var _ = EmbeddedStore.start(folder, PORT)) {
            await().atMost(Duration.ofMinutes(1))
                    .untilAsserted(
                            () -> assertThat(mongo.indexOps(Comments.COLLECTION).getIndexInfo())
                                    .extracting(IndexInfo::getName)
                                    .contains("thread"));
            assertThat(readers.commentAsGuest(UUID.randomUUID(), "Hello?").status())
                    .isEqualTo(404);
        }
    }
}
