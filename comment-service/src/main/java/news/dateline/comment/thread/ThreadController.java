package news.dateline.comment.thread;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import news.dateline.comment.comment.Comment;
import news.dateline.comment.comment.Comments;
import news.dateline.comment.comment.Order;
import news.dateline.comment.comment.ThreadCounts;
import news.dateline.comment.featured.Featured;
import news.dateline.comment.likes.Likes;
import news.dateline.comment.stories.Standing.Closed;
import news.dateline.comment.stories.Standing.Gone;
import news.dateline.comment.stories.Standing.Open;
import news.dateline.comment.stories.Stories;
import news.dateline.comment.stories.StoryCopy;
import news.dateline.web.Cursor;
import news.dateline.web.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What readers see under a story.
@RestController
class ThreadController {

    private final Comments comments;
    private final ThreadCounts counts;
    private final Stories stories;
    private final Likes likes;
    private final Featured featured;

    ThreadController(Comments comments, ThreadCounts counts, Stories stories, Likes likes, Featured featured) {
        this.comments = comments;
        this.counts = counts;
        this.stories = stories;
        this.likes = likes;
        this.featured = featured;
    }

    /// @param featured only those that moderators put before the others, at once
    @GetMapping("/api/articles/{articleId}/comments")
    ResponseEntity<ThreadView> thread(
            @PathVariable UUID articleId,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "oldest")
                    @Pattern(regexp = "oldest|newest", message = "must be oldest or newest") String order,
            @RequestParam(defaultValue = "false") boolean featured,
            @RequestParam(defaultValue = "50") @Min(1) @Max(100) int limit) {
        var after = Optional.ofNullable(cursor).map(Cursor::decode);
        return switch (stories.standing(articleId)) {
            case Gone(var why) -> throw why.asException();
            case Open(var story) -> answer(articleId, page(articleId, featured, order, after, limit), story, true);
            case Closed(var story) -> answer(articleId, page(articleId, featured, order, after, limit), story, false);
        };
    }

    record CountsView(Map<UUID, Long> counts) {}

    /// Of each story whose thread can be read.
    @GetMapping("/api/comments/counts")
    ResponseEntity<CountsView> counts(@RequestParam @Size(min = 1, max = 100) List<UUID> articles) {
        var readable = stories.readable(articles);
        var counted = counts.of(readable);
        var told = new TreeMap<UUID, Long>();
        readable.forEach(id -> told.put(id, counted.getOrDefault(id, 0L)));
        var tags = articles.stream().distinct().map(id -> "thread:" + id).collect(Collectors.joining(" "));
        return ResponseEntity.ok().header("Cache-Tag", tags).body(new CountsView(told));
    }

    private Slice<Comment> page(UUID articleId, boolean onlyFeatured, String order, Optional<Cursor> after, int limit) {
        if (onlyFeatured) {
            var chosen = comments.byId(featured.of(articleId)).values().stream()
                    .map(Comments.Decision::comment)
                    .filter(Comment::isPublished)
                    .sorted(Order.OLDEST.comparator())
                    .toList();
            return new Slice<>(chosen, null);
        }
        var wanted = order.equals("newest") ? Order.NEWEST : Order.OLDEST;
        var found = comments.shown(articleId, wanted, after, limit + 1);
        return Slice.of(found, limit, comment -> new Cursor(comment.submittedAt(), comment.id()));
    }

    private ResponseEntity<ThreadView> answer(UUID articleId, Slice<Comment> page, StoryCopy story, boolean open) {
        var ids = page.items().stream().map(Comment::id).toList();
        var liked = likes.count(ids);
        var chosen = featured.among(ids);
        var items = page.items().stream()
                .map(comment -> CommentView.toReaders(comment)
                        .under(story)
                        .rated(Objects.requireNonNullElse(liked.get(comment.id()), 0L), chosen.contains(comment.id())))
                .toList();
        return ResponseEntity.ok()
                // The story's own tag too: when it is withdrawn, its thread has to leave the cache with it.
                .header("Cache-Tag", "thread:%1$s article:%1$s".formatted(articleId))
                .body(new ThreadView(counts.of(articleId), open, items, page.next()));
    }
}
