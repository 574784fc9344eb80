package news.dateline.comment.moderation;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import news.dateline.comment.comment.Comment;
import news.dateline.comment.comment.Comments;
import news.dateline.comment.comment.Judgement.AlreadyJudged;
import news.dateline.comment.comment.Judgement.Judged;
import news.dateline.comment.stories.Stories;
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
class Judging {

    private final Comments comments;
    private final Stories stories;
    private final Rules rules;
    private final Clock clock;

    Judging(Comments comments, Stories stories, Rules rules, Clock clock) {
        this.comments = comments;
        this.stories = stories;
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
        switch (decision.comment().judge(rules.judge(matter(decision.comment())), now)) {
            case Judged(var comment, var event) -> decision.save(comment, event);
            case AlreadyJudged() -> {}
        }
    }

    private Matter matter(Comment comment) {
        return new Matter(
                stories.isOpen(comment.place().articleId()), comment.author().name(), comment.body());
    }
}
