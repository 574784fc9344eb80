package news.dateline.article.stories;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import news.dateline.article.stories.PublicStory.Seen;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/// Everything that readers ever saw of a story. Asked for by what they see now, so that of a story that is gone, or
/// was never there for them, nothing is told.
@Component
public class Versions {

    private final Kept<Entry> kept;

    Versions(MongoOperations store) {
        kept = new Kept<>(store, Entry.class, "versions");
    }

    void keep(Version version) {
        kept.add(new Entry(Kept.id(version.story(), version.number()), version));
    }

    public Optional<Version> find(Seen story, long number) {
        if (number < 1 || number > story.version()) {
            return Optional.empty();
        }
        return number == story.version()
                ? Optional.of(present(story))
                : kept.find(story.id(), number).map(Entry::version);
    }

    /// Latest first, beginning with what readers see now.
    public List<Version> below(Seen story, long number, int limit) {
        var older = kept.below(story.id(), Math.min(number, story.version()), limit).stream()
                .map(Entry::version);
        var now = number > story.version() ? Stream.of(present(story)) : Stream.<Version>empty();
        return Stream.concat(now, older).limit(limit).toList();
    }

    private static Version present(Seen story) {
        var change = story.changes().isEmpty() ? null : story.changes().getFirst();
        return new Version(story.id(), story.version(), story.content(), story.updatedAt(), change);
    }

    @TypeAlias("version")
    private record Entry(@Id String id, Version version) {}
}
