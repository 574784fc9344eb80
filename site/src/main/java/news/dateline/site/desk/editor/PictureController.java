package news.dateline.site.desk.editor;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import news.dateline.site.desk.Desk;
import news.dateline.site.desk.Member;
import news.dateline.site.desk.Place;
import news.dateline.site.desk.editor.Outcome.Clash;
import news.dateline.site.desk.editor.Outcome.Done;
import news.dateline.site.desk.editor.Outcome.Refused;
import news.dateline.site.desk.stories.Copies;
import news.dateline.site.page.Furniture;
import news.dateline.site.page.SeeOther;
import news.dateline.site.service.Answer;
import news.dateline.site.service.Answer.Problem;
import news.dateline.site.service.Newsroom;
import news.dateline.site.service.Newsroom.Door;
import news.dateline.site.service.Newsroom.Service;
import news.dateline.site.service.Story.Picture;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/// Gives a story a picture, with all that is said of it, in one form that needs no script.
@Controller
class PictureController {

    static final String PATH = "/desk/pictures";

    private static final String FILE = "file";
    private static final int NOT_SIGNED_IN = 401;

    private final Newsroom newsroom;
    private final Copies copies;
    private final Editing editing;
    private final Desk desk;
    private final Furniture furniture;

    PictureController(Newsroom newsroom, Copies copies, Editing editing, Desk desk, Furniture furniture) {
        this.newsroom = newsroom;
        this.copies = copies;
        this.editing = editing;
        this.desk = desk;
        this.furniture = furniture;
    }

    static String address(UUID story) {
        return PATH + "?story=" + story;
    }

    @GetMapping(PATH)
    View form(Member member, @RequestParam UUID story) {
        copies.open(story, member); // or there is none for them
        return page(HttpStatus.OK, story, PictureForm.EMPTY, null, Faults.NONE, null, member);
    }

    /// @param file that may be left out if the picture was sent before, and something else had to be put right
    @PostMapping(PATH)
    Object add(
            Member member,
            @RequestParam UUID story,
            @RequestParam(name = FILE, required = false) @Nullable MultipartFile file,
            @RequestParam Map<String, String> parameters) {
        var form = PictureForm.in(parameters);
        var earlier = parameters.getOrDefault(Typed.PICTURE, "");
        if ((file == null || file.isEmpty()) && earlier.isEmpty()) {
            return unfit(HttpStatus.BAD_REQUEST, story, form, furniture.say("desk.picture.none"), member);
        }
        var sent = file == null || file.isEmpty() ? found(earlier, member) : sent(file, member);
        if (!sent.isGranted() && sent.status() != NOT_SIGNED_IN) {
            return unfit(
                    HttpStatus.valueOf(sent.status()),
                    story,
                    form,
                    sent.problem().detail(),
                    member);
        }
        return added(story, form, sent.as(Picture.class), member);
    }

    private Answer sent(MultipartFile file, Member member) {
        return newsroom.sendFile(Door.of(Service.PICTURES, "/api/media"), member.authorization(), file);
    }

    private Answer found(String id, Member member) {
        return newsroom.read(Door.of(Service.ARTICLE, "/api/media/{id}", id), member.authorization());
    }

    private Object added(UUID story, PictureForm form, Picture picture, Member member) {
        var opened = copies.open(story, member);
        var text = form.added(Typed.of(opened.text(), opened.copy().embargoUntil()), picture.id(), picture.url());
        return switch (editing.edit(story, text, opened.entityTag(), Step.SAVE, Wish.NONE, member)) {
            case Done _ -> SeeOther.page(EditorPages.address(story, EditorController.PICTURE));
            case Refused refused -> refused(story, form, picture, refused.problem(), member);
            case Clash _ -> {
                var again = furniture.say("desk.picture.clash");
                yield page(HttpStatus.PRECONDITION_FAILED, story, form, picture, Faults.NONE, again, member);
            }
        };
    }

    private View refused(UUID story, PictureForm form, Picture picture, Problem problem, Member member) {
        var status = HttpStatus.valueOf(problem.status());
        return page(status, story, form, picture, Faults.of(problem, Step.SAVE), problem.detail(), member);
    }

    private View unfit(HttpStatus status, UUID story, PictureForm form, String fault, Member member) {
        var faults = new Faults(Map.of(FILE, List.of(fault)), List.of());
        return page(status, story, form, null, faults, furniture.say("desk.picture.unfit"), member);
    }

    private View page(
            HttpStatus status,
            UUID story,
            PictureForm form,
            @Nullable Picture picture,
            Faults faults,
            @Nullable String problem,
            Member member) {
        var frame = desk.at(Place.STORIES, member, furniture.say("desk.picture.title"));
        return desk.page(
                status,
                "picture",
                new PicturePage(
                        frame,
                        story,
                        form,
                        picture == null ? null : picture.id(),
                        picture == null ? null : "/api" + picture.url(),
                        faults,
                        problem));
    }
}
