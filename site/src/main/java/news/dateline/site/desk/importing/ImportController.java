package news.dateline.site.desk.importing;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.dateline.site.desk.Desk;
import news.dateline.site.desk.Member;
import news.dateline.site.desk.Place;
import news.dateline.site.desk.importing.ImportedPage.Doubt;
import news.dateline.site.desk.stories.Copy;
import news.dateline.site.page.Furniture;
import news.dateline.site.service.Answer.Problem;
import news.dateline.site.service.Newsroom;
import news.dateline.site.service.Newsroom.Door;
import news.dateline.site.service.Newsroom.Service;
import news.dateline.site.service.Submission.Fault;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

@Controller
class ImportController {

    private static final String PATH = "/desk/stories/import";

    private final Newsroom newsroom;
    private final Desk desk;
    private final Furniture furniture;

    ImportController(Newsroom newsroom, Desk desk, Furniture furniture) {
        this.newsroom = newsroom;
        this.desk = desk;
        this.furniture = furniture;
    }

    private record Imported(Copy story, List<Doubt> doubts) {}

    @GetMapping(PATH)
    View form(Member member) {
        return form(HttpStatus.OK, UUID.randomUUID().toString(), "", "en", null, member);
    }

    /// @param key that the copy is imported with once, however often it is sent
    @PostMapping(PATH)
    View begin(
            Member member,
            @RequestParam(defaultValue = "") String copy,
            @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "") String key) {
        var text = copy.replace("\r\n", "\n");
        var door = new Door(Service.ARTICLE, "/api/articles/import?language={language}", Map.of("language", language));
        var headers = key.isEmpty() ? Map.<String, String>of() : Map.of("Idempotency-Key", key);
        var answer = newsroom.sendText(door, member.authorization(), text, headers);
        if (!answer.isGranted()) {
            var problem = answer.problem();
            return form(HttpStatus.valueOf(problem.status()), key, text, language, said(problem), member);
        }
        var imported = answer.as(Imported.class);
        var frame = desk.at(Place.STORIES, member, furniture.say("desk.imported.title"));
        var lines = ImportedPage.lines(text, imported.doubts());
        var story = "/desk/stories/" + imported.story().id();
        return desk.page(
                "imported",
                new ImportedPage(frame, story, lines, imported.doubts().size()));
    }

    private View form(
            HttpStatus status, String key, String copy, String language, @Nullable String problem, Member member) {
        var frame = desk.at(Place.STORIES, member, furniture.say("desk.import.title"));
        return desk.page(status, "import", new ImportPage(frame, key, copy, language, problem));
    }

    private static String said(Problem problem) {
        return Stream.concat(
                        Stream.of(problem.detail()), problem.faults().stream().map(Fault::detail))
                .collect(Collectors.joining(" "));
    }
}
