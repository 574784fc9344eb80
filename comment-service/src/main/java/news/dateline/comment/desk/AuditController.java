package news.dateline.comment.desk;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.UUID;
import news.dateline.web.Cursor;
import news.dateline.web.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Who ordered what.
@RestController
class AuditController {

    private final Trail trail;

    AuditController(Trail trail) {
        this.trail = trail;
    }

    /// What does not belong to the act is absent.
    record TrailView(
            UUID id,
            Instant at,
            UUID by,
            String act,
            @Nullable UUID decision,
            @Nullable Integer comments,
            @Nullable UUID comment,
            @Nullable String writer,
            @Nullable UUID story,
            @Nullable String reason,
            @Nullable Instant until) {

        static TrailView of(Trail.Entry entry) {
            var what = entry.what();
            return new TrailView(
                    entry.id(),
                    entry.at(),
                    entry.by(),
                    entry.act().word(),
                    what.decision(),
                    what.comments(),
                    what.comment(),
                    what.writer(),
                    what.story(),
                    entry.reason(),
                    entry.until());
        }
    }

    @GetMapping("/api/moderation/audit")
    Slice<TrailView> audit(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(100) int limit) {
        var after = cursor == null ? null : Cursor.decode(cursor);
        return Slice.of(trail.before(after, limit + 1), limit, entry -> new Cursor(entry.at(), entry.id()))
                .map(TrailView::of);
    }
}
