package news.dateline.comment.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import news.dateline.comment.Newsroom;
import news.dateline.comment.Readers;
import news.dateline.local.broker.EmbeddedBroker;
import news.dateline.test.Parts;
import news.dateline.test.Ports;
import news.dateline.test.TestIssuer;
import news.dateline.test.TurnedClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"management.server.port=0", "logging.level.org.apache.kafka=off"})
@Import({TurnedClock.class, Readers.class, Newsroom.class})
@DirtiesContext
class ACommentWhileKafkaIsAwayTest {

    private static final int PORT = Ports.free();
    private static final int CONTROLLER = Ports.free();

    @TempDir
    static Path folder;

    private static EmbeddedBroker broker;

    @Autowired
    Newsroom newsroom;

    @Autowired
    Readers readers;

    @DynamicPropertySource
    static void ownBroker(DynamicPropertyRegistry properties) throws Exception {
        broker = start();
        var name = Parts.ownName();
        properties.add("spring.kafka.bootstrap-servers", broker::bootstrapServers);
        properties.add("spring.mongodb.uri", () -> Parts.get().mongodb() + "/" + name);
        properties.add("dateline.url", () -> TestIssuer.PUBLIC_URL);
        properties.add("dateline.jwks-uri", () -> TestIssuer.get().jwksUri());
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @Test
    void is_accepted_all_the_same_and_judged_once_kafka_is_back() throws Exception {
        var article = newsroom.publishes();
        broker.close();

        var accepted = readers.commentAsGuest(article, "Thank you.");

        assertThat(accepted.status()).isEqualTo(202);
        assertThat(status(accepted)).isEqualTo("submitted");
        assertThat(readers.thread(article).<Integer>json("$.count")).isZero();

        broker = start();
        await().atMost(Duration.ofMinutes(1)).until(() -> status(accepted).equals("published"));
        assertThat(readers.thread(article).<Integer>json("$.count")).isOne();
    }

    private String status(Readers.Answer accepted) {
        return readers.get(accepted.header("Location")).json("$.status");
    }

    private static EmbeddedBroker start() throws Exception {
        return EmbeddedBroker.start(folder, PORT, CONTROLLER);
    }
}
