package news.dateline.site.desk.alerts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import news.dateline.site.desk.Desk;
import news.dateline.site.desk.Member;
import news.dateline.site.desk.Place;
import news.dateline.site.desk.stories.Copies;
import news.dateline.site.page.Furniture;
import news.dateline.site.page.SeeOther;
import news.dateline.site.service.Answer;
import news.dateline.site.service.Answer.Problem;
import news.dateline.site.service.Newsroom;
import news.dateline.site.service.Newsroom.Door;
import news.dateline.site.service.Newsroom.Service;
import news.dateline.site.service.Submission.Fault;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Writes an alert: first a look at whom it would reach, then out it goes.
@Controller
class ComposerController {

    private static final String PATH = "/desk/alerts/new";
    private static final String SEND = "send";

    private final Newsroom newsroom;
    private final Copies copies;
    private final Desk desk;
    private final Furniture furniture;

    ComposerController(Newsroom newsroom, Copies copies, Desk desk, Furniture furniture) {
        this.newsroom = newsroom;
        this.copies = copies;
        this.desk = desk;
        this.furniture = furniture;
    }

    /// What stands in the fields of the form.
    record Typed(UUID story, String key, String text, String urgency, String audience) {

        Typed {
            key = Objects.requireNonNullElse(key, "");
            text = Objects.requireNonNullElse(text, "").strip();
            urgency = Objects.requireNonNullElse(urgency, "");
            audience = Objects.requireNonNullElse(audience, "all");
        }

        Map<String, Object> json() {
            var json = new LinkedHashMap<String, Object>();
            json.put("articleId", story);
            json.put("text", text);
            if (urgency.matches("[1-9]")) {
                json.put("urgency", Integer.valueOf(urgency));
            }
            json.put("audience", audience);
            return json;
        }
    }

    /// @param story that readers are to be alerted to
    @GetMapping(PATH)
    View blank(Member member, @RequestParam UUID story) {
        var typed = new Typed(story, UUID.randomUUID().toString(), "", "", "all");
        return page(HttpStatus.OK, typed, null, null, member);
    }

    @PostMapping(PATH)
    Object act(Member member, Typed typed, @RequestParam(defaultValue = "") String step) {
        return step.equals(SEND) ? send(typed, member) : preview(typed, member);
    }

    private View preview(Typed typed, Member member) {
        var answer = post("/api/alerts/preview", typed, Map.of(), member);
        return answer.isGranted()
                ? page(HttpStatus.OK, typed, answer.as(Audience.class), null, member)
                : refused(typed, answer.problem(), member);
    }

    private Object send(Typed typed, Member member) {
        var once = typed.key().isEmpty() ? Map.<String, String>of() : Map.of("Idempotency-Key", typed.key());
        var answer = post("/api/alerts", typed, once, member);
        if (!answer.isGranted()) {
            return refused(typed, answer.problem(), member);
        }
        return SeeOther.page("/desk/alerts/" + answer.as(Alert.class).id() + "?done=raised");
    }

    private Answer post(String path, Typed typed, Map<String, String> headers, Member member) {
        var door = Door.of(Service.NOTIFICATION, path);
        return newsroom.send(HttpMethod.POST, door, member.authorization(), typed.json(), headers);
    }

    private View refused(Typed typed, Problem problem, Member member) {
        return page(HttpStatus.valueOf(problem.status()), typed, null, problem, member);
    }

    private View page(
            HttpStatus status, Typed typed, @Nullable Audience audience, @Nullable Problem problem, Member member) {
        var frame = desk.at(Place.ALERTS, member, furniture.say("desk.composer.title"));
        var headline = copies.open(typed.story(), member).text().headline();
        return desk.page(
                status,
                "composer",
                new ComposerPage(
                        frame,
                        typed.story(),
                        Objects.requireNonNullElseGet(headline, () -> furniture.say("desk.stories.untitled")),
                        typed.key(),
                        typed.text(),
                        typed.urgency(),
                        typed.audience(),
                        audience,
                        problem == null ? Map.of() : faults(problem.faults()),
                        problem == null ? null : problem.detail()));
    }

    private static Map<String, List<String>> faults(List<Fault> faults) {
        return faults.stream()
                .collect(Collectors.groupingBy(
                        fault -> fault.pointer().substring(fault.pointer().lastIndexOf('/') + 1),
                        Collectors.mapping(Fault::detail, Collectors.toList())));
    }
}
