package news.dateline.comment.desk;

import static news.dateline.comment.CommentProblem.NO_SUCH_COMMENT;
import static news.dateline.comment.CommentProblem.TOO_MANY_FEATURED;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import news.dateline.comment.comment.Comment;
import news.dateline.comment.comment.Comments;
import news.dateline.comment.desk.Trail.Act;
import news.dateline.comment.desk.Trail.Touched;
import news.dateline.comment.featured.Featured;
import news.dateline.web.Caller;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Puts a comment before the others of its thread, and back among them.
@RestController
class FeaturingController {

    private final Comments comments;
    private final Featured featured;
    private final Trail trail;
    private final Clock clock;

    FeaturingController(Comments comments, Featured featured, Trail trail, Clock clock) {
        this.comments = comments;
        this.featured = featured;
        this.trail = trail;
        this.clock = clock;
    }

    @PutMapping("/api/moderation/comments/{id}/featured")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void feature(@PathVariable UUID id, Caller caller) {
        var comment = comments.find(id).filter(Comment::isPublished).orElseThrow(NO_SUCH_COMMENT::asException);
        trail.add(caller, Act.FEATURED, Touched.comment(id), null);
        if (!featured.add(id, comment.place().articleId(), clock.instant().truncatedTo(ChronoUnit.MILLIS))) {
            throw TOO_MANY_FEATURED.asException();
        }
    }

    @DeleteMapping("/api/moderation/comments/{id}/featured")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unfeature(@PathVariable UUID id, Caller caller) {
        var comment = comments.find(id).orElseThrow(NO_SUCH_COMMENT::asException);
        trail.add(caller, Act.UNFEATURED, Touched.comment(id), null);
        featured.remove(comment.id());
    }
}
