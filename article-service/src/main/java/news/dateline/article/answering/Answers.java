package news.dateline.article.answering;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import news.dateline.article.reading.StoryView;
import news.dateline.article.reading.Typesetting;
import news.dateline.article.stories.Outcome;
import news.dateline.article.stories.Outcome.NotSaved;
import news.dateline.article.stories.Outcome.Overtaken;
import news.dateline.article.stories.Outcome.Saved;
import news.dateline.article.stories.Revision;
import news.dateline.article.stories.Revisions;
import news.dateline.web.EntityTags;
import news.dateline.web.ProblemException;
import news.dateline.web.WebProblem;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Answers whoever wished something of a story: with the story as the newsroom has it, or with a problem.
@Component
public class Answers {

    private final Revisions revisions;
    private final Typesetting typesetting;

    Answers(Revisions revisions, Typesetting typesetting) {
        this.revisions = revisions;
        this.typesetting = typesetting;
    }

    public ResponseEntity<StoryView> to(Outcome outcome) {
        return switch (outcome) {
            case Saved(var story, var isNew) ->
                ResponseEntity.status(isNew ? HttpStatus.CREATED : HttpStatus.OK)
                        .location(URI.create("/api/articles/" + story.id()))
                        .eTag(EntityTags.of(story.revision()))
                        .body(typesetting.forWriters(StoryView.latest(story)));
            case NotSaved(var refused) -> throw refused.asProblem();
            case Overtaken overtaken -> throw stale(overtaken);
        };
    }

    /// With both texts, so that nobody has to lose a word: the one that the writer began with, as far as it is known,
    /// and the one that is there now.
    private ProblemException stale(Overtaken overtaken) {
        var current = overtaken.current();
        var texts = new LinkedHashMap<String, Object>();
        revisions
                .at(current, overtaken.seen())
                .ifPresent(base -> texts.put("base", RevisionView.of(base, overtaken.seen())));
        texts.put("current", RevisionView.of(Revision.of(current), current.revision()));
        return new ProblemException(
                WebProblem.STALE_REVISION,
                "It was saved by somebody else since: put yours and theirs together.",
                Map.copyOf(texts));
    }
}
