package news.dateline.comment.likes;

import static news.dateline.comment.CommentProblem.NO_SUCH_COMMENT;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import news.dateline.comment.comment.Comment;
import news.dateline.comment.comment.Comments;
import news.dateline.comment.stories.Stories;
import news.dateline.web.Caller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/// Likes of what readers can see, by whoever is signed in.
@RestController
class LikeController {

    private final Comments comments;
    private final Stories stories;
    private final Likes likes;
    private final Clock clock;

    LikeController(Comments comments, Stories stories, Likes likes, Clock clock) {
        this.comments = comments;
        this.stories = stories;
        this.likes = likes;
        this.clock = clock;
    }

    record LikeView(UUID comment, long likes, boolean liked) {}

    @PutMapping("/api/comments/{id}/like")
    LikeView like(@PathVariable UUID id, Caller caller) {
        likes.add(visible(id).id(), caller.id(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
        return view(id, true);
    }

    @DeleteMapping("/api/comments/{id}/like")
    LikeView unlike(@PathVariable UUID id, Caller caller) {
        likes.remove(visible(id).id(), caller.id());
        return view(id, false);
    }

    private Comment visible(UUID id) {
        return comments.find(id)
                .filter(Comment::isPublished)
                .filter(comment -> stories.isReadable(comment.place().articleId()))
                .orElseThrow(NO_SUCH_COMMENT::asException);
    }

    private LikeView view(UUID id, boolean liked) {
        return new LikeView(id, likes.count(List.of(id)).getOrDefault(id, 0L), liked);
    }
}
