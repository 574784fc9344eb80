package news.dateline.site.desk.alerts;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import news.dateline.site.desk.Desk;
import news.dateline.site.desk.Member;
import news.dateline.site.desk.Place;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Shows what becomes of an alert while it goes out, and puts it right or takes it back.
@Controller
class DeliveryController {

    private static final String ALERT = "/api/alerts/{id}";
    private static final int USUALLY_WITHIN = 10;
    private static final List<String> DEEDS = List.of("raised", "corrected", "recalled");
    private static final List<String> OUTCOMES = List.of(
            "sent",
            "queued",
            "held",
            "merged",
            "capped",
            "overtaken",
            "expired",
            "retired",
            "failed",
            "ended",
            "recalled",
            "uncorrected");

    private final Newsroom newsroom;
    private final Desk desk;
    private final Furniture furniture;

    DeliveryController(Newsroom newsroom, Desk desk, Furniture furniture) {
        this.newsroom = newsroom;
        this.desk = desk;
        this.furniture = furniture;
    }

    /// @param done what led here
    /// @param within seconds, of which the page says how many readers were reached so soon
    @GetMapping("/desk/alerts/{id}")
    View report(
            Member member,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String done,
            @RequestParam(defaultValue = "" + USUALLY_WITHIN) int within) {
        var notice = DEEDS.contains(done) ? furniture.say("desk.report.done." + done) : null;
        return page(HttpStatus.OK, id, within, Map.of(), notice, null, member);
    }

    @PostMapping("/desk/alerts/{id}/correct")
    Object correct(Member member, @PathVariable UUID id, @RequestParam(defaultValue = "") String text) {
        var answer = post(id, "/correct", Map.of("text", text.strip()), member);
        return done(answer, id, "corrected", Map.of("text", text), member);
    }

    @PostMapping("/desk/alerts/{id}/recall")
    Object recall(Member member, @PathVariable UUID id, @RequestParam(defaultValue = "") String reason) {
        var answer = post(id, "/recall", Map.of("reason", reason.strip()), member);
        return done(answer, id, "recalled", Map.of("reason", reason), member);
    }

    private Answer post(UUID id, String deed, Map<String, String> body, Member member) {
        var door = Door.of(Service.NOTIFICATION, ALERT + deed, id);
        return newsroom.send(HttpMethod.POST, door, member.authorization(), body);
    }

    private Object done(Answer answer, UUID id, String deed, Map<String, String> typed, Member member) {
        if (!answer.isGranted()) {
            var problem = answer.problem();
            return page(HttpStatus.valueOf(problem.status()), id, USUALLY_WITHIN, typed, null, problem, member);
        }
        return SeeOther.page("/desk/alerts/" + id + "?done=" + deed);
    }

    private View page(
            HttpStatus status,
            UUID id,
            int within,
            Map<String, String> typed,
            @Nullable String notice,
            @Nullable Problem problem,
            Member member) {
        var frame = desk.at(Place.ALERTS, member, furniture.say("desk.report.title"));
        var alert = read(Door.of(Service.NOTIFICATION, ALERT, id), Alert.class, member);
        var report = read(
                new Door(Service.NOTIFICATION, ALERT + "/report?within={within}", Map.of("id", id, "within", within)),
                Report.class,
                member);
        var names = OUTCOMES.stream()
                .filter(name -> name.equals("sent") || report.all().outcome(name) > 0)
                .toList();
        return desk.page(
                status,
                "report",
                new ReportPage(
                        frame,
                        alert,
                        report,
                        within,
                        names,
                        typed,
                        problem == null ? null : said(problem),
                        notice,
                        problem == null ? null : problem.detail()));
    }

    private <T> T read(Door door, Class<T> type, Member member) {
        return newsroom.read(door, member.authorization()).as(type);
    }

    private static String said(Problem problem) {
        return problem.faults().isEmpty()
                ? problem.detail()
                : problem.faults().stream().map(Fault::detail).collect(Collectors.joining("; "));
    }
}
