package news.dateline.site.desk.people;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import news.dateline.site.desk.Desk;
import news.dateline.site.desk.Member;
import news.dateline.site.desk.Place;
import news.dateline.site.desk.people.PeoplePage.Typed;
import news.dateline.site.page.Furniture;
import news.dateline.site.page.SeeOther;
import news.dateline.site.service.Answer;
import news.dateline.site.service.Answer.Problem;
import news.dateline.site.service.Submission.Fault;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Everybody who has an account: who they are, what they may do, and whether they may at all.
@Controller
class PeopleController {

    private static final String PATH = "/desk/people";
    private static final List<String> DEEDS = List.of("roles", "disable", "enable");

    private final People people;
    private final Desk desk;
    private final Furniture furniture;

    PeopleController(People people, Desk desk, Furniture furniture) {
        this.people = people;
        this.desk = desk;
        this.furniture = furniture;
    }

    /// @param secret told once
    private record Added(Person user, String secret) {}

    /// @param done what led here
    @GetMapping(PATH)
    View list(
            Member member,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam(defaultValue = "") String done) {
        var notice = DEEDS.contains(done) ? furniture.say("desk.people.done." + done) : null;
        return page(HttpStatus.OK, name, cursor, null, Typed.NOTHING, notice, null, member);
    }

    /// Answered with a page and not with an address: the secret is told this once.
    @PostMapping(PATH)
    View add(Member member, Typed typed) {
        var answer = people.add(typed, member);
        return answer.isGranted()
                ? page(HttpStatus.OK, "", "", answer.as(Added.class), Typed.NOTHING, null, null, member)
                : page(status(answer), "", "", null, typed, null, answer.problem(), member);
    }

    /// @param roles all that they are to have; none where no box is ticked
    @PostMapping(PATH + "/{id}/roles")
    Object giveRoles(
            Member member, @PathVariable String id, @RequestParam(required = false) @Nullable List<String> roles) {
        return done(people.giveRoles(id, roles == null ? List.of() : roles, member), "roles", member);
    }

    @PostMapping(PATH + "/{id}/{deed:disable|enable}")
    Object change(Member member, @PathVariable String id, @PathVariable String deed) {
        return done(people.change(id, deed, member), deed, member);
    }

    private Object done(Answer answer, String deed, Member member) {
        return answer.isGranted()
                ? SeeOther.page(PATH + "?done=" + deed)
                : page(status(answer), "", "", null, Typed.NOTHING, null, answer.problem(), member);
    }

    private View page(
            HttpStatus status,
            String name,
            String cursor,
            @Nullable Added added,
            Typed typed,
            @Nullable String notice,
            @Nullable Problem problem,
            Member member) {
        var frame = desk.at(Place.PEOPLE, member, furniture.say("desk.people.title"));
        var listed = people.list(name, cursor, member);
        return desk.page(
                status,
                "people",
                new PeoplePage(
                        frame,
                        name,
                        listed.items(),
                        listed.next() == null
                                ? null
                                : PATH + "?cursor=" + URLEncoder.encode(listed.next(), StandardCharsets.UTF_8),
                        added == null ? null : added.user(),
                        added == null ? null : added.secret(),
                        typed,
                        problem == null ? Map.of() : faults(problem.faults()),
                        notice,
                        problem == null ? null : problem.detail()));
    }

    private static HttpStatus status(Answer answer) {
        return HttpStatus.valueOf(answer.status());
    }

    private static Map<String, List<String>> faults(List<Fault> faults) {
        return faults.stream()
                .collect(Collectors.groupingBy(
                        fault -> fault.pointer().split("/", 3).length > 1
                                ? fault.pointer().split("/", 3)[1]
                                : "",
                        Collectors.mapping(Fault::detail, Collectors.toList())));
    }
}
