package news.dateline.messaging.deadletters;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/// `/actuator/deadletters` on the internal port: GET lists, GET with an id shows, POST with an id replays.
@Endpoint(id = "deadletters")
public final class DeadLettersEndpoint {

    private final DeadLetters letters;

    public DeadLettersEndpoint(DeadLetters letters) {
        this.letters = letters;
    }

    @ReadOperation
    public List<DeadLetter> list() {
        return letters.list();
    }

    @ReadOperation
    public @Nullable DeadLetter show(@Selector String id) {
        return letters.find(id).orElse(null);
    }

    @WriteOperation
    public @Nullable Replay replay(@Selector String id) {
        return letters.replay(id).orElse(null);
    }
}
