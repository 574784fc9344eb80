package news.dateline.comment.thread;

import static news.dateline.comment.CommentProblem.NO_SUCH_COMMENT;

import java.util.UUID;
import news.dateline.comment.comment.Author.Guest;
import news.dateline.comment.comment.Author.Member;
import news.dateline.comment.comment.Comment;
import news.dateline.comment.comment.Comments;
import news.dateline.comment.stories.Stories;
import news.dateline.web.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// One comment: its writer sees it in every state, others once it is published and while its story is.
@RestController
class CommentController {

    private final Comments comments;
    private final Stories stories;
    private final GuestKeys guestKeys;

    CommentController(Comments comments, Stories stories, GuestKeys guestKeys) {
        this.comments = comments;
        this.stories = stories;
        this.guestKeys = guestKeys;
    }

    @GetMapping("/api/comments/{id}")
    CommentView comment(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable String key, @Nullable Caller caller) {
        var comment = comments.find(id).orElseThrow(NO_SUCH_COMMENT::asException);
        if (isWriter(comment, key, caller)) {
            return CommentView.toItsWriter(comment);
        }
        if (!stories.isReadable(comment.place().articleId())) {
            throw NO_SUCH_COMMENT.asException();
        }
        return CommentView.toReaders(comment);
    }

    private boolean isWriter(Comment comment, @Nullable String key, @Nullable Caller caller) {
        return switch (comment.author()) {
            case Member member -> caller != null && caller.id().equals(member.id());
            case Guest _ -> key != null && guestKeys.opens(key, comment.id());
        };
    }
}
