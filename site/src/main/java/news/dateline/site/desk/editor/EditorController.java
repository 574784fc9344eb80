package news.dateline.site.desk.editor;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import news.dateline.site.desk.Desk;
import news.dateline.site.desk.Member;
import news.dateline.site.desk.Place;
import news.dateline.site.desk.editor.Outcome.Clash;
import news.dateline.site.desk.editor.Outcome.Done;
import news.dateline.site.desk.editor.Outcome.Refused;
import news.dateline.site.desk.stories.Copies;
import news.dateline.site.desk.stories.Copies.Opened;
import news.dateline.site.desk.stories.Copy;
import news.dateline.site.page.Furniture;
import news.dateline.site.page.SeeOther;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The form that a story is written in, and everything that is done with it.
@Controller
class EditorController {

    /// What was done, or is wanted next, where it is a picture.
    static final String PICTURE = "picture";

    private static final String THEIRS = "theirs";

    private final Copies copies;
    private final Editing editing;
    private final EditorPages pages;
    private final Desk desk;
    private final Furniture furniture;

    EditorController(Copies copies, Editing editing, EditorPages pages, Desk desk, Furniture furniture) {
        this.copies = copies;
        this.editing = editing;
        this.pages = pages;
        this.desk = desk;
        this.furniture = furniture;
    }

    @GetMapping("/desk/stories/new")
    View blank(Member member) {
        return pages.begin(Typed.NOTHING, UUID.randomUUID().toString(), member);
    }

    @PostMapping("/desk/stories/new")
    Object begin(Member member, @RequestParam Map<String, String> parameters) {
        var typed = Typed.in(parameters);
        var key = parameters.getOrDefault("revision", "");
        var answer = editing.begin(typed, key, member);
        return answer.isGranted()
                ? next(answer.as(Copy.class).id(), Step.SAVE, parameters)
                : pages.beginAgain(typed, key, answer.problem(), member);
    }

    /// @param done the step that led here
    /// @param revision an earlier text that the form shall hold; nothing is changed by that
    @GetMapping("/desk/stories/{id}")
    View open(
            Member member,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String done,
            @RequestParam(required = false) @Nullable Long revision) {
        var opened = copies.open(id, member);
        var embargo = opened.copy().embargoUntil();
        if (revision != null) {
            var earlier = copies.revision(id, revision, member).story();
            return pages.show(
                    opened, Typed.of(earlier, embargo), furniture.say("desk.editor.earlier", revision), member);
        }
        return pages.show(opened, Typed.of(opened.text(), embargo), notice(done), member);
    }

    private @Nullable String notice(String done) {
        return done.equals(PICTURE) || Step.of(done).isPresent() ? furniture.say("desk.done." + done) : null;
    }

    /// Without a script, a picture is sent from a page of its own: what was typed is saved before.
    private static ResponseEntity<Void> next(UUID id, Step done, Map<String, String> parameters) {
        return SeeOther.page(
                PICTURE.equals(parameters.get("then"))
                        ? PictureController.address(id)
                        : EditorPages.address(id, done.word()));
    }

    @PostMapping("/desk/stories/{id}")
    Object act(Member member, @PathVariable UUID id, @RequestParam Map<String, String> parameters) {
        var seen = parameters.getOrDefault("revision", "");
        var step = Step.of(parameters.getOrDefault("step", "")).orElse(Step.SAVE);
        var wish = Wish.in(parameters);
        var typed = kept(id, parameters, member);
        return switch (editing.edit(id, typed, seen, step, wish, member)) {
            case Done done -> next(id, done.step(), parameters);
            case Refused refused -> pages.showAgain(refused, typed, wish, member);
            case Clash clash -> desk.page(HttpStatus.PRECONDITION_FAILED, "clash", page(clash, typed, wish, member));
        };
    }

    /// What was typed; after two texts were put side by side, with what somebody chose of the other one.
    private Typed kept(UUID id, Map<String, String> parameters, Member member) {
        var typed = Typed.in(parameters);
        var theirs = Typed.NAMES.stream()
                .filter(name -> THEIRS.equals(parameters.get("keep-" + name)))
                .toList();
        if (theirs.isEmpty()) {
            return typed;
        }
        var current = copies.open(id, member);
        return current.entityTag().equals(parameters.get("revision"))
                ? typed.with(typedOf(current), withZone(theirs))
                : typed; // Yet another one was saved, and both are shown again.
    }

    private static List<String> withZone(List<String> names) {
        return names.contains(Typed.EMBARGO)
                ? Stream.concat(names.stream(), Stream.of(Typed.EMBARGO_ZONE)).toList()
                : names;
    }

    private ClashPage page(Clash clash, Typed mine, Wish wish, Member member) {
        var theirs = typedOf(clash.theirs());
        return new ClashPage(
                desk.at(Place.STORIES, member, furniture.say("desk.clash.title")),
                clash.theirs().copy().id(),
                clash.theirs().entityTag(),
                clash.saved(),
                mine,
                wish,
                clash.step().word(),
                ClashPage.rows(mine, theirs, clash.base()));
    }

    private static Typed typedOf(Opened opened) {
        return Typed.of(opened.text(), opened.copy().embargoUntil());
    }
}
