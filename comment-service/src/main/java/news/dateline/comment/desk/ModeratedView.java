package news.dateline.comment.desk;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import news.dateline.comment.comment.Author.Guest;
import news.dateline.comment.comment.Comments;
import news.dateline.comment.comment.Ruling;
import news.dateline.comment.comment.Status.Deleted;
import news.dateline.comment.comment.Status.Held;
import news.dateline.comment.comment.Status.Published;
import news.dateline.comment.comment.Status.Removed;
import news.dateline.comment.comment.Status.Stub;
import news.dateline.comment.comment.Status.Submitted;
import news.dateline.comment.reports.Reports;
import news.dateline.comment.stories.StoryCopy;
import news.dateline.comment.writing.Edits;
import org.jspecify.annotations.Nullable;

/// A comment as moderators see it: all but a guest's address.
///
/// @param revision to be given with a decision
/// @param since when it came to stand where it stands
/// @param ruling why it was held or removed, with the exact words
/// @param decision the moderator's decision behind that, if there is one
/// @param notes only where one comment is looked at, like `reports` and `before`: what it said earlier
record ModeratedView(
        UUID id,
        long revision,
        String status,
        Instant since,
        StoryView story,
        @Nullable String section,
        WriterView author,
        String body,
        @Nullable UUID parent,
        int depth,
        long articleVersion,
        Instant submittedAt,
        @Nullable Ruling ruling,
        @Nullable UUID decision,
        @Nullable List<NoteView> notes,
        @Nullable List<ReportView> reports,
        @Nullable List<EarlierView> before) {

    /// @param headline absent of one that was withdrawn
    record StoryView(
            UUID id, @Nullable String headline, @Nullable String url) {}

    /// @param writer by which everything of theirs is found
    record WriterView(String name, String writer, boolean guest) {}

    record NoteView(UUID id, UUID by, Instant at, String text) {

        static NoteView of(Notes.Note note) {
            return new NoteView(note.id(), note.by(), note.at(), note.text());
        }
    }

    static ModeratedView of(Comments.Decision current, @Nullable StoryCopy story) {
        var comment = current.comment();
        var place = comment.place();
        var author = comment.author();
        return new ModeratedView(
                comment.id(),
                current.revision(),
                comment.status().word(),
                switch (comment.status()) {
                    case Submitted _ -> comment.submittedAt();
                    case Held held -> held.at();
                    case Published published -> published.at();
                    case Removed removed -> removed.at();
                    case Stub stub -> stub.at();
                    case Deleted deleted -> deleted.at();
                },
                new StoryView(
                        place.articleId(), story == null ? null : story.headline(), story == null ? null : story.url()),
                comment.section(),
                new WriterView(author.name(), comment.writer(), author instanceof Guest),
                comment.body(),
                place.parentId(),
                place.depth(),
                place.articleVersion(),
                comment.submittedAt(),
                switch (comment.status()) {
                    case Held held -> held.ruling();
                    case Removed removed -> removed.ruling();
                    case Submitted _, Published _, Stub _, Deleted _ -> null;
                },
                switch (comment.status()) {
                    case Published published -> published.decision();
                    case Removed removed -> removed.decision();
                    case Submitted _, Held _, Stub _, Deleted _ -> null;
                },
                null,
                null,
                null);
    }

    record EarlierView(String body, Instant until) {

        static EarlierView of(Edits.Edit edit) {
            return new EarlierView(edit.body(), edit.until());
        }
    }

    /// @param reason one of those that readers choose from
    record ReportView(Instant at, String reason, @Nullable String text) {

        static ReportView of(Reports.Report report) {
            return new ReportView(report.at(), report.reason(), report.text());
        }
    }

    ModeratedView with(List<NoteView> remarks, List<ReportView> reported, List<EarlierView> earlier) {
        return new ModeratedView(
                id,
                revision,
                status,
                since,
                story,
                section,
                author,
                body,
                parent,
                depth,
                articleVersion,
                submittedAt,
                ruling,
                decision,
                remarks,
                reported,
                earlier);
    }
}
