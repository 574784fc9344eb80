package news.dateline.notification.posting;

import io.netty.util.concurrent.Future;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/// A post and what becomes of it. All but waiting for the reply is the peer's own thread's.
final class Exchange {

    private final Post post;
    private final CompletableFuture<Reply> reply = new CompletableFuture<>();
    private final long since = System.nanoTime();
    private @Nullable Future<?> limit;

    Exchange(Post post) {
        this.post = post;
    }

    Post post() {
        return post;
    }

    /// By the clock of [System#nanoTime].
    long since() {
        return since;
    }

    /// To be waited for, or cancelled by whoever does not wait any longer.
    CompletableFuture<Reply> reply() {
        return reply;
    }

    boolean isOver() {
        return reply.isDone();
    }

    /// @param end comes unless there is a reply before
    void limit(Future<?> end) {
        limit = end;
    }

    void replied(Reply said) {
        reply.complete(said);
    }

    void failed(Throwable cause) {
        reply.completeExceptionally(cause);
    }

    /// Nothing more comes of it.
    void end() {
        if (limit != null) {
            limit.cancel(false);
            limit = null;
        }
    }
}
