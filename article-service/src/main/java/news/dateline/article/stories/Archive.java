package news.dateline.article.stories;

import news.dateline.article.story.Status.Live;
import news.dateline.article.story.Story;
import news.dateline.messaging.outbox.Aggregate;
import org.springframework.stereotype.Component;

/// Puts aside what a save is about to overwrite, before it does: a text, what readers saw, the older half of a long
/// trail. All of it follows from the stored story alone, so writers who race put aside the same, and what is put aside
/// for a save that then fails is no lie. A story's first publication overwrites nothing and costs nothing here.
@Component
class Archive {

    private final Revisions revisions;
    private final Versions versions;
    private final Trails trails;

    Archive(Revisions revisions, Versions versions, Trails trails) {
        this.revisions = revisions;
        this.versions = versions;
        this.trails = trails;
    }

    void keep(Aggregate<Story> current, Story next) {
        var story = current.state();
        if (!story.latest().equals(next.latest())) {
            revisions.keep(Revision.of(current));
        }
        if (story.status() instanceof Live shown
                && next.status() instanceof Live then
                && then.version() > shown.version()) {
            versions.keep(Version.of(current.id(), story, shown));
        }
        trails.keep(current.id(), next.trail().overflow());
    }
}
