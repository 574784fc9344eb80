package news.dateline.comment.moderation;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import news.dateline.comment.comment.Comment;
import news.dateline.comment.comment.Comments;
import news.dateline.comment.comment.Judgement.AlreadyJudged;
import news.dateline.comment.comment.Judgement.Held;
import news.dateline.comment.comment.Judgement.Judged;
import news.dateline.comment.comment.Verdict;
import news.dateline.comment.moderation.Matter.Earlier;
import news.dateline.comment.moderation.Matter.Sanctioned;
import news.dateline.comment.moderation.Matter.Thread;
import news.dateline.comment.moderation.Matter.Writer;
import news.dateline.comment.stories.Standing.Closed;
import news.dateline.comment.stories.Standing.Gone;
import news.dateline.comment.stories.Standing.Open;
import news.dateline.comment.stories.Stories;
import news.dateline.comment.writers.Sanctions;
import news.dateline.events.CommentEvent;
import news.dateline.events.CommentPublished;
import news.dateline.events.CommentRemoved;
import news.dateline.events.CommentSubmitted;
import news.dateline.messaging.cloudevents.Received;
import org.springframework.stereotype.Component;

/// The reaction to an accepted comment: judged once, however often its event arrives.
///
/// No record of handled events is kept: the comment itself says whether it was judged, and of two instances that race
/// one is refused as stale, tries again and finds it done.
@Component
public class Judging {

    /// How many of a writer's latest comments the rules are shown.
    static final int LOOKED_AT = 50;

    private final Comments comments;
    private final Stories stories;
    private final Sanctions sanctions;
    private final Rules rules;
    private final Clock clock;

    Judging(Comments comments, Stories stories, Sanctions sanctions, Rules rules, Clock clock) {
        this.comments = comments;
        this.stories = stories;
        this.sanctions = sanctions;
        this.rules = rules;
        this.clock = clock;
    }

    void react(Received<CommentEvent> received) {
        switch (received.event()) {
            case CommentSubmitted submitted -> judge(submitted.commentId());
            // What this service itself decided.
            case CommentPublished _, CommentRemoved _ -> {}
        }
    }

    private void judge(UUID id) {
        var decision = comments.decide(id)
                .orElseThrow(() -> new IllegalStateException("comment %s was told of but is not stored".formatted(id)));
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        switch (decision.comment().judge(verdict(decision.comment()), now)) {
            case Judged(var comment, var event) -> decision.save(comment, event);
            case Held(var comment) -> decision.save(comment);
            case AlreadyJudged() -> {}
        }
    }

    /// What the rules of the house say of it now.
    public Verdict verdict(Comment comment) {
        return rules.judge(matter(comment));
    }

    private Matter matter(Comment comment) {
        return new Matter(thread(comment), comment.author().name(), comment.body(), writer(comment));
    }

    private Thread thread(Comment comment) {
        return switch (stories.standing(comment.place().articleId())) {
            case Open(var story) -> new Thread(true, comment.section(), story.mainLanguage());
            case Closed _, Gone _ -> new Thread(false, comment.section(), null);
        };
    }

    private Writer writer(Comment comment) {
        var filing = comment.filing();
        if (filing == null) { // accepted by a former version of this service
            return new Writer(comment.submittedAt(), 1, List.of(), null);
        }
        var before = comments.latestOf(filing.writer(), comment.submittedAt(), LOOKED_AT).stream()
                .filter(other -> !other.id().equals(comment.id()))
                .map(other -> new Earlier(other.submittedAt(), other.isPublished(), other.body()))
                .toList();
        var sanction = sanctions
                .of(filing.writer())
                .filter(imposed -> imposed.isInForce(comment.submittedAt()))
                .map(imposed -> new Sanctioned(imposed.until(), imposed.reason()))
                .orElse(null);
        return new Writer(comment.submittedAt(), filing.lately(), before, sanction);
    }
}
