package news.dateline.site.desk.editor;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import news.dateline.site.desk.Member;
import news.dateline.site.desk.editor.Outcome.Clash;
import news.dateline.site.desk.editor.Outcome.Done;
import news.dateline.site.desk.editor.Outcome.Refused;
import news.dateline.site.desk.stories.Copy;
import news.dateline.site.desk.stories.Text;
import news.dateline.site.service.Answer.Problem;
import news.dateline.site.service.RefusalException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Saves the form while it is written in, and answers the script that does so.
@Controller
class AutosaveController {

    private final Editing editing;
    private final Missing missing;

    AutosaveController(Editing editing, Missing missing) {
        this.editing = editing;
        this.missing = missing;
    }

    /// @param revision to go on from
    /// @param address of the story's own page
    /// @param missing what it still needs, in a sentence; empty where it needs nothing
    record Saved(String revision, String address, String missing) {}

    /// @param faults by the form's fields
    record NotSaved(String detail, Map<String, List<String>> faults) {}

    @PostMapping(path = "/desk/stories/new", params = "autosave")
    ResponseEntity<?> begin(Member member, @RequestParam Map<String, String> parameters) {
        var answer = editing.begin(Typed.in(parameters), parameters.getOrDefault("revision", ""), member);
        return answer.isGranted()
                ? saved(answer.as(Copy.class).id(), answer.entityTag(), answer.as(Text.class))
                : notSaved(answer.problem());
    }

    @PostMapping(path = "/desk/stories/{id}", params = "autosave")
    ResponseEntity<?> save(Member member, @PathVariable UUID id, @RequestParam Map<String, String> parameters) {
        var seen = parameters.getOrDefault("revision", "");
        return switch (editing.edit(id, Typed.in(parameters), seen, Step.SAVE, Wish.NONE, member)) {
            case Done done -> saved(id, done.entityTag(), done.text());
            case Refused refused -> notSaved(refused.problem());
            case Clash _ ->
                answer(HttpStatus.PRECONDITION_FAILED, new NotSaved("It was saved by somebody else.", Map.of()));
        };
    }

    /// Not with a page, as forms are answered.
    @ExceptionHandler
    ResponseEntity<?> refused(RefusalException refusal) {
        return notSaved(refusal.problem());
    }

    private ResponseEntity<?> saved(UUID id, String entityTag, Text text) {
        return answer(HttpStatus.OK, new Saved(entityTag, EditorPage.address(id), missing.in(text)));
    }

    private static ResponseEntity<?> notSaved(Problem problem) {
        var faults = Faults.of(problem, Step.SAVE);
        return answer(HttpStatus.valueOf(problem.status()), new NotSaved(problem.detail(), faults.byField()));
    }

    private static ResponseEntity<?> answer(HttpStatus status, Object body) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .body(body);
    }
}
