package news.dateline.comment.thread;

import news.dateline.comment.comment.Author.Guest;
import news.dateline.comment.comment.Author.Member;
import news.dateline.comment.comment.Author.Nobody;
import news.dateline.comment.comment.Comment;
import news.dateline.web.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Who can prove that they wrote a comment: a reader by their account, a guest by a key.
@Component
public class Writers {

    private final GuestKeys guestKeys;

    Writers(GuestKeys guestKeys) {
        this.guestKeys = guestKeys;
    }

    public boolean wrote(Comment comment, @Nullable String key, @Nullable Caller caller) {
        return switch (comment.author()) {
            case Member member -> caller != null && caller.id().equals(member.id());
            // A key stays a guest's when nothing else of them is left.
            case Guest _, Nobody _ -> key != null && guestKeys.opens(key, comment.id());
        };
    }
}
