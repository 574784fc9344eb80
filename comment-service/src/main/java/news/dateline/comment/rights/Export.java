package news.dateline.comment.rights;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import news.dateline.comment.comment.Comment;
import news.dateline.comment.comment.Comments;
import news.dateline.comment.likes.Likes;
import news.dateline.comment.reports.Reports;
import news.dateline.comment.thread.CommentView;
import news.dateline.comment.writers.Sanctions;
import news.dateline.comment.writing.Edits;
import news.dateline.web.Caller;
import news.dateline.web.Cursor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/// All that is kept of a reader, written as it is read, so that its length does not matter.
@Component
class Export {

    private static final int BATCH = 100;
    private static final UUID FIRST = new UUID(0, 0);

    private final Comments comments;
    private final Edits edits;
    private final Likes likes;
    private final Reports reports;
    private final Sanctions sanctions;
    private final JsonMapper json;

    Export(Comments comments, Edits edits, Likes likes, Reports reports, Sanctions sanctions, JsonMapper json) {
        this.comments = comments;
        this.edits = edits;
        this.likes = likes;
        this.reports = reports;
        this.sanctions = sanctions;
        this.json = json;
    }

    /// @param before what it said earlier, the first words first
    record WrittenView(CommentView comment, List<EarlierView> before) {}

    record EarlierView(String body, Instant until) {}

    record LikeView(UUID comment, Instant at) {}

    record ReportView(
            UUID comment,
            Instant at,
            String reason,
            @Nullable String text) {}

    record SanctionView(@Nullable Instant until, @Nullable String reason, Instant at) {}

    /// @param writer the caller's name in moderation
    void of(Caller caller, String writer, OutputStream out) throws IOException {
        try (var generator = json.createGenerator(out)) {
            generator.writeStartObject();
            generator.writeArrayPropertyStart("comments");
            writeComments(writer, generator);
            generator.writeEndArray();
            generator.writeArrayPropertyStart("likes");
            writeLikes(caller.id(), generator);
            generator.writeEndArray();
            generator.writeArrayPropertyStart("reports");
            writeReports(writer, generator);
            generator.writeEndArray();
            sanctions
                    .of(writer)
                    .ifPresent(imposed -> generator.writePOJOProperty(
                            "sanction", new SanctionView(imposed.until(), imposed.reason(), imposed.at())));
            generator.writeEndObject();
        }
    }

    /// What a guest's key opens.
    void of(UUID comment, OutputStream out) throws IOException {
        try (var generator = json.createGenerator(out)) {
            generator.writeStartObject();
            generator.writeArrayPropertyStart("comments");
            comments.find(comment).ifPresent(found -> generator.writePOJO(written(found)));
            generator.writeEndArray();
            generator.writeEndObject();
        }
    }

    private void writeComments(String writer, JsonGenerator generator) {
        var after = Optional.<Cursor>empty();
        List<Comment> batch;
        do {
            batch = comments.writtenBy(writer, after, BATCH);
            batch.forEach(comment -> generator.writePOJO(written(comment)));
            if (!batch.isEmpty()) {
                after = Optional.of(new Cursor(
                        batch.getLast().submittedAt(), batch.getLast().id()));
            }
        } while (batch.size() == BATCH);
    }

    private WrittenView written(Comment comment) {
        var before = edits.of(comment.id()).stream()
                .map(edit -> new EarlierView(edit.body(), edit.until()))
                .toList();
        return new WrittenView(CommentView.toItsWriter(comment), before);
    }

    private void writeLikes(UUID reader, JsonGenerator generator) {
        var after = FIRST;
        List<Likes.Like> batch;
        do {
            batch = likes.of(reader, after, BATCH);
            batch.forEach(like -> generator.writePOJO(new LikeView(like.comment(), like.at())));
            after = batch.isEmpty() ? after : batch.getLast().comment();
        } while (batch.size() == BATCH);
    }

    private void writeReports(String reader, JsonGenerator generator) {
        var after = FIRST;
        List<Reports.Report> batch;
        do {
            batch = reports.of(reader, after, BATCH);
            batch.forEach(report ->
                    generator.writePOJO(new ReportView(report.comment(), report.at(), report.reason(), report.text())));
            after = batch.isEmpty() ? after : batch.getLast().comment();
        } while (batch.size() == BATCH);
    }
}
