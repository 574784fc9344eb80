package news.dateline.comment;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import news.dateline.test.DatelineTest;
import news.dateline.test.TurnedClock;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

/// The whole service on ports of its own, with a broker, a store, readers who send requests and a newsroom.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "management.server.port=0",
            "logging.level.org.apache.kafka=warn",
            // A few people write all that these tests need.
            "dateline.flood.writer=1000000",
            "dateline.flood.network=1000000",
            "dateline.moderation.pace.writer=1000000",
            "dateline.moderation.pace.network=1000000"
        })
@DatelineTest
@Import({TurnedClock.class, Readers.class, Newsroom.class, Topics.class})
public @interface CommentServiceTest {}
