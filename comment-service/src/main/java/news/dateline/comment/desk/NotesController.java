package news.dateline.comment.desk;

import static news.dateline.comment.CommentProblem.NO_SUCH_COMMENT;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import news.dateline.comment.comment.Comments;
import news.dateline.comment.desk.ModeratedView.NoteView;
import news.dateline.comment.desk.Trail.Act;
import news.dateline.comment.desk.Trail.Touched;
import news.dateline.comment.text.PlainText;
import news.dateline.web.Caller;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class NotesController {

    private final Comments comments;
    private final Notes notes;
    private final Trail trail;

    NotesController(Comments comments, Notes notes, Trail trail) {
        this.comments = comments;
        this.notes = notes;
        this.trail = trail;
    }

    record NoteForm(@NotBlank @Size(max = 2000) String text) {}

    @PostMapping("/api/moderation/comments/{id}/notes")
    @ResponseStatus(HttpStatus.CREATED)
    NoteView add(@PathVariable UUID id, @Valid @RequestBody NoteForm form, Caller caller) {
        var comment = comments.find(id).orElseThrow(NO_SUCH_COMMENT::asException);
        trail.add(caller, Act.NOTED, Touched.comment(comment.id()), null);
        return NoteView.of(notes.add(comment.id(), caller.id(), PlainText.clean(form.text())));
    }
}
