package news.dateline.article.stories;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import news.dateline.article.story.Story;
import news.dateline.messaging.outbox.Aggregate;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/// Every text that was saved, by the story's revision: the newsroom's memory.
@Component
public class Revisions {

    /// Of a story; older ones go. An autosave every ten seconds reaches back about three hours of typing.
    static final int MOST = 1_000;

    private static final int SWEPT_EVERY = 100;

    private final Kept<Entry> kept;

    Revisions(MongoOperations store) {
        kept = new Kept<>(store, Entry.class, "revisions");
    }

    void keep(Revision text) {
        kept.add(new Entry(Kept.id(text.story(), text.number()), text));
        if (text.number() % SWEPT_EVERY == 0) {
            kept.removeBelow(text.story(), text.number() - MOST);
        }
    }

    /// What the story said at a revision, its present one included.
    public Optional<Revision> at(Aggregate<Story> current, long revision) {
        if (revision < 1 || revision > current.revision()) {
            return Optional.empty();
        }
        return kept.firstFrom(current.id(), revision)
                .map(Entry::text)
                .or(() -> Optional.of(Revision.of(current)))
                .filter(text -> text.isTextOf(revision));
    }

    /// Latest first, beginning with what the story says now.
    public List<Revision> below(Aggregate<Story> current, long number, int limit) {
        var older = kept.below(current.id(), Math.min(number, current.revision()), limit).stream()
                .map(Entry::text);
        var now = number > current.revision() ? Stream.of(Revision.of(current)) : Stream.<Revision>empty();
        return Stream.concat(now, older).limit(limit).toList();
    }

    @TypeAlias("revision")
    private record Entry(@Id String id, Revision text) {}
}
