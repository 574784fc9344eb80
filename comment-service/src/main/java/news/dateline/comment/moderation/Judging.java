package news.dateline.comment.moderation;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import news.dateline.comment.comment.Comment;
import news.dateline.comment.comment.Comments;
import news.dateline.comment.comment.Comments.Decided;
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
import news.dateline.comment.writers.Sanction;
import news.dateline.comment.writers.Sanctions;
import news.dateline.events.CommentEvent;
import news.dateline.events.CommentPublished;
import news.dateline.events.CommentRemoved;
import news.dateline.events.CommentSubmitted;
import news.dateline.messaging.cloudevents.Received;
import org.springframework.stereotype.Component;

/// The reaction to accepted comments: each is judged once, however often its event arrives, and all together that have
/// arrived meanwhile.
///
/// No record of handled events is kept: the comment itself says whether it was judged, and of two instances that race
/// one finds that some of its own were not saved, tries again and finds it done.
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

    void react(List<Received<CommentEvent>> received) {
        var submitted = new LinkedHashMap<UUID, Received<CommentEvent>>();
        for (var each : received) {
            switch (each.event()) {
                case CommentSubmitted event -> submitted.putIfAbsent(event.commentId(), each);
                // What this service itself decided.
                case CommentPublished _, CommentRemoved _ -> {}
            }
        }
        if (!submitted.isEmpty()) {
            judge(submitted);
        }
    }

    private void judge(Map<UUID, Received<CommentEvent>> submitted) {
        var found = comments.byId(submitted.keySet());
        var imposed = sanctions.of(found.values().stream()
                .map(decision -> decision.comment().writer())
                .collect(toSet()));
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<Decided> decided = new ArrayList<>();
        submitted.forEach((id, event) -> {
            var decision = Optional.ofNullable(found.get(id))
                    .orElseThrow(
                            () -> new IllegalStateException("comment %s was told of but is not stored".formatted(id)));
            var comment = decision.comment();
            var sanction = Optional.ofNullable(imposed.get(comment.writer()));
            switch (comment.judge(verdict(comment, sanction), now)) {
                case Judged(var judged, var told) ->
                    decided.add(new Decided(decision, judged, List.of(told), event.traceparent()));
                case Held(var held) -> decided.add(new Decided(decision, held, List.of(), event.traceparent()));
                case AlreadyJudged() -> {}
            }
        });
        comments.save(decided);
    }

    /// What the rules of the house say of it now.
    public Verdict verdict(Comment comment) {
        return verdict(comment, sanctions.of(comment.writer()));
    }

    private Verdict verdict(Comment comment, Optional<Sanction> imposed) {
        return rules.judge(matter(comment, imposed));
    }

    private Matter matter(Comment comment, Optional<Sanction> imposed) {
        return new Matter(thread(comment), comment.author().name(), comment.body(), writer(comment, imposed));
    }

    private Thread thread(Comment comment) {
        return switch (stories.standing(comment.place().articleId())) {
            case Open(var story) -> new Thread(true, comment.section(), story.mainLanguage());
            case Closed _, Gone _ -> new Thread(false, comment.section(), null);
        };
    }

    private Writer writer(Comment comment, Optional<Sanction> imposed) {
        var filing = comment.filing();
        if (filing == null) { // accepted by a former version of this service
            return new Writer(comment.submittedAt(), 1, List.of(), null);
        }
        var before = comments.latestOf(filing.writer(), comment.submittedAt(), LOOKED_AT).stream()
                .filter(other -> !other.id().equals(comment.id()))
                .map(other -> new Earlier(other.submittedAt(), other.isPublished(), other.body()))
                .toList();
        var sanction = imposed.filter(one -> one.isInForce(comment.submittedAt()))
                .map(one -> new Sanctioned(one.until(), one.reason()))
                .orElse(null);
        return new Writer(comment.submittedAt(), filing.lately(), before, sanction);
    }
}
