package news.dateline.site.desk.moderation;

import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import news.dateline.site.desk.Desk;
import news.dateline.site.desk.Member;
import news.dateline.site.desk.Place;
import news.dateline.site.desk.moderation.Moderation.Slice;
import news.dateline.site.desk.moderation.WriterPage.Written;
import news.dateline.site.page.Furniture;
import news.dateline.site.page.NotFoundException;
import news.dateline.site.page.SeeOther;
import news.dateline.site.service.Submission.Fault;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// What one writer wrote, and whether they may go on.
@Controller
class WriterController {

    private static final String PATH = Wanted.PATH + "/writers/{writer:[0-9a-f]{64}}";
    private static final String BAN = "ban";
    private static final int SHOWN = 20;
    private static final int DAYS = 7;

    private final Moderation moderation;
    private final Desk desk;
    private final Furniture furniture;
    private final InstantSource clock;

    WriterController(Moderation moderation, Desk desk, Furniture furniture, InstantSource clock) {
        this.moderation = moderation;
        this.desk = desk;
        this.furniture = furniture;
        this.clock = clock;
    }

    static String address(String writer) {
        return Wanted.PATH + "/writers/" + writer;
    }

    /// What was typed of a sanction.
    ///
    /// @param until `2026-11-24T08:15` in UTC
    private record Typed(boolean isBan, String until, String reason) {}

    @GetMapping(PATH)
    View writer(Member member, @PathVariable String writer) {
        var inAWeek = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)
                .plusDays(DAYS)
                .truncatedTo(ChronoUnit.MINUTES);
        return page(HttpStatus.OK, writer, new Typed(false, inAWeek.toString(), ""), null, List.of(), member);
    }

    /// @param kind `ban` or `suspend`
    /// @param until in UTC, to the minute or the second
    @PostMapping(PATH)
    Object impose(
            Member member,
            @PathVariable String writer,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "") String reason) {
        var isBan = kind.equals(BAN);
        var typed = new Typed(isBan, until, reason);
        if (!isBan && until.isBlank()) {
            var missing = List.of(furniture.say("desk.writer.until.missing"));
            return page(HttpStatus.BAD_REQUEST, writer, typed, null, missing, member);
        }
        var answer = moderation.impose(writer, isBan ? "" : Moments.instant(until), reason, member);
        if (answer.isGranted()) {
            return SeeOther.page(address(writer));
        }
        if (answer.status() != HttpStatus.BAD_REQUEST.value()) {
            answer.granted(); // which throws why not
        }
        var problem = answer.problem();
        var faults = problem.faults().stream()
                .filter(fault -> fault.pointer().equals("/until"))
                .map(Fault::detail)
                .toList();
        return page(HttpStatus.BAD_REQUEST, writer, typed, problem.detail(), faults, member);
    }

    @PostMapping(PATH + "/lift")
    Object lift(Member member, @PathVariable String writer) {
        moderation.lift(writer, member).granted();
        return SeeOther.page(address(writer));
    }

    private View page(
            HttpStatus status,
            String writer,
            Typed typed,
            @Nullable String problem,
            List<String> faults,
            Member member) {
        var frame = desk.at(Place.MODERATION, member, furniture.say("desk.writer.title"));
        var written = Stream.of("held", "published", "removed")
                .map(standing -> written(writer, standing, member))
                .toList();
        var sanction = moderation.sanction(writer, member).orElse(null);
        var name = written.stream()
                .flatMap(part -> part.comments().stream())
                .max((one, other) -> one.submittedAt().compareTo(other.submittedAt()))
                .map(Moderated::author)
                .orElse(null);
        if (name == null && sanction == null) {
            throw new NotFoundException("writer " + writer);
        }
        var page = new WriterPage(
                frame,
                name,
                sanction,
                written,
                address(writer),
                typed.isBan(),
                typed.until(),
                typed.reason(),
                problem,
                faults);
        return desk.page(status, "moderation/writer", page);
    }

    private Written written(String writer, String status, Member member) {
        var wanted = Wanted.ofWriter(writer, status);
        var slice = moderation.queue(wanted, "", SHOWN, member).as(Slice.class);
        return new Written(status, slice.items(), slice.next() != null, wanted.address(Map.of("status", status)));
    }
}
