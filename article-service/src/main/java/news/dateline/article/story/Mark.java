package news.dateline.article.story;

import java.time.Instant;
import java.util.UUID;
import news.dateline.web.Caller;

/// Who did something and when, by the name they had then.
public record Mark(UUID userId, String name, Instant at) {

    public static Mark of(Caller caller, Instant at) {
        return new Mark(caller.id(), caller.name(), at);
    }
}
