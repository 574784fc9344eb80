package news.dateline.comment.desk;

import static news.dateline.comment.CommentProblem.NO_SUCH_COMMENT;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import news.dateline.comment.comment.Comments;
import news.dateline.comment.comment.Comments.Decision;
import news.dateline.comment.comment.Wanted;
import news.dateline.comment.reports.Reports;
import news.dateline.comment.stories.Stories;
import news.dateline.comment.writing.Edits;
import news.dateline.web.Cursor;
import news.dateline.web.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The comments that wait for a moderator, and any others they look for.
@RestController
class QueueController {

    private final Searching searching;
    private final Comments comments;
    private final Stories stories;
    private final Notes notes;
    private final Reports reports;
    private final Edits edits;

    QueueController(
            Searching searching, Comments comments, Stories stories, Notes notes, Reports reports, Edits edits) {
        this.searching = searching;
        this.comments = comments;
        this.stories = stories;
        this.notes = notes;
        this.reports = reports;
        this.edits = edits;
    }

    /// @param q words that the text or the name holds, whatever their case and accents
    @GetMapping("/api/moderation/comments")
    Slice<ModeratedView> queue(
            @RequestParam(defaultValue = "held")
                    @Pattern(
                            regexp = "submitted|held|published|removed",
                            message = "must be submitted, held, published or removed")
                    String status,
            @RequestParam(required = false)
                    @Nullable @Pattern(regexp = "[a-z0-9-]{1,40}", message = "must be 1 to 40 of a-z, 0-9 and hyphens") String section,
            @RequestParam(required = false) @Nullable UUID story,
            @RequestParam(required = false)
                    @Nullable @Pattern(regexp = "[0-9a-f]{64}", message = "must be a `writer` as comments tell it") String writer,
            @RequestParam(required = false)
                    @Nullable @Pattern(regexp = "[a-z-]{1,40}", message = "must be the id of a rule") String rule,
            @RequestParam(required = false) @Nullable @Size(min = 1, max = 100) String q,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(100) int limit) {
        var wanted = new Wanted(status, section, story, writer, rule, from, to);
        var after = Optional.ofNullable(cursor).map(Cursor::decode);
        var page = searching.page(wanted, q, after, limit);
        var about =
                stories.find(page.items().stream().map(QueueController::storyOf).collect(Collectors.toSet()));
        return page.map(found -> ModeratedView.of(found, about.get(storyOf(found))));
    }

    private static UUID storyOf(Decision found) {
        return found.comment().place().articleId();
    }

    @GetMapping("/api/moderation/comments/{id}")
    ModeratedView comment(@PathVariable UUID id) {
        var found = comments.decide(id).orElseThrow(NO_SUCH_COMMENT::asException);
        var story = stories.find(found.comment().place().articleId()).orElse(null);
        return ModeratedView.of(found, story)
                .with(
                        notes.on(id).stream().map(ModeratedView.NoteView::of).toList(),
                        reports.on(id).stream()
                                .map(ModeratedView.ReportView::of)
                                .toList(),
                        edits.of(id).stream().map(ModeratedView.EarlierView::of).toList());
    }
}
