package news.dateline.article.stories;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import news.dateline.article.story.Story;
import news.dateline.article.story.Trail;
import news.dateline.messaging.outbox.Aggregate;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/// The whole trail of a story: its latest entries lie with it, older ones here, in runs as they moved out.
@Component
public class Trails {

    private final Kept<Run> kept;

    Trails(MongoOperations store) {
        kept = new Kept<>(store, Run.class, "trails");
    }

    void keep(UUID story, List<Trail.Entry> run) {
        if (!run.isEmpty()) {
            kept.add(new Run(Kept.id(story, run.getFirst().number()), run));
        }
    }

    /// Entries below a number, the latest first.
    public List<Trail.Entry> below(Aggregate<Story> current, long number, int limit) {
        var latest = current.state().trail().entries();
        // A run holds half as many entries as fit beside the story: these reach for any limit up to a hundred.
        var runs = kept.below(current.id(), number, 2 + 2 * limit / Trail.MOST_BESIDE);
        return Stream.concat(
                        latest.reversed().stream(), runs.stream().flatMap(run -> run.entries().reversed().stream()))
                .filter(entry -> entry.number() < number)
                .distinct()
                .limit(limit)
                .toList();
    }

    @TypeAlias("trail")
    private record Run(@Id String id, List<Trail.Entry> entries) {}
}
