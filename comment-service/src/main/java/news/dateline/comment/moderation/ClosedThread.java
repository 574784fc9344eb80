package news.dateline.comment.moderation;

import java.util.Optional;
import news.dateline.comment.comment.Ruling;

/// The story was taken down, or a moderator closed its thread, between the comment's acceptance and its judgement.
record ClosedThread() implements Rule {

    @Override
    public String id() {
        return "closed-thread";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String reason() {
        return "The story no longer takes comments.";
    }

    @Override
    public Optional<Ruling> judge(Matter matter) {
        return rulingIf(!matter.thread().open());
    }
}
