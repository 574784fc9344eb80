package news.dateline.site.reaction;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import news.dateline.site.page.Furniture;
import news.dateline.site.page.NotFoundException;
import news.dateline.site.page.Pages;
import news.dateline.site.page.SeeOther;
import news.dateline.site.reaction.ReportPage.Typed;
import news.dateline.site.reply.ReplyAddress;
import news.dateline.site.service.Comment;
import news.dateline.site.service.Comments;
import news.dateline.site.service.NewReport;
import news.dateline.site.service.ServiceAwayException;
import news.dateline.site.service.Submission.Fault;
import news.dateline.site.service.Submission.Refused;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Takes a report of a reply, by anyone.
@Controller
class ReportController {

    private static final Logger log = LoggerFactory.getLogger(ReportController.class);
    private static final String PATH = "/comments/{id}/report";
    private static final Map<String, String> FIELDS =
            Map.of("/reason", "reason", "/text", "text", "/guest/email", "email");

    private final Comments comments;
    private final Pages pages;
    private final Furniture furniture;

    ReportController(Comments comments, Pages pages, Furniture furniture) {
        this.comments = comments;
        this.pages = pages;
        this.furniture = furniture;
    }

    @GetMapping(PATH)
    View form(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization) {
        var comment = comments.find(id.toString(), null, authorization)
                .filter(Comment::isPublished)
                .orElseThrow(() -> new NotFoundException("published comment " + id));
        var author = comment.author() == null ? "" : comment.author().name();
        return page(HttpStatus.OK, id, author, comment.body(), Typed.NOTHING, Map.of(), null);
    }

    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    Object report(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String email,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization,
            @RequestHeader(name = "X-Forwarded-For", required = false) @Nullable String from) {
        var typed = new Typed(reason, text, email);
        try {
            return comments.report(id.toString(), reportOf(typed, authorization), authorization, from)
                    .<Object>map(refused -> again(id, typed, refused))
                    .orElseGet(() -> SeeOther.page(ReplyAddress.of(id).status() + "?done=reported"));
        } catch (ServiceAwayException away) {
            log.error("A report could not be passed on", away);
            var problem = furniture.say("reply.away");
            return page(HttpStatus.SERVICE_UNAVAILABLE, id, "", null, typed, Map.of(), problem);
        }
    }

    private static NewReport reportOf(Typed typed, @Nullable String authorization) {
        return new NewReport(
                typed.reason().isEmpty() ? null : typed.reason(),
                typed.text().isEmpty() ? null : typed.text(),
                authorization == null ? new NewReport.Guest(typed.email()) : null);
    }

    private View again(UUID id, Typed typed, Refused refused) {
        if (refused.status() == HttpStatus.NOT_FOUND.value()) {
            throw new NotFoundException("published comment " + id);
        }
        var faults = refused.faults().stream()
                .filter(fault -> FIELDS.containsKey(fault.pointer()))
                .collect(groupingBy(
                        fault -> FIELDS.getOrDefault(fault.pointer(), ""), mapping(Fault::detail, toList())));
        var problem = faults.isEmpty() ? refused.detail() : furniture.say("reply.faults");
        return page(HttpStatus.valueOf(refused.status()), id, "", null, typed, faults, problem);
    }

    private View page(
            HttpStatus status,
            UUID id,
            String author,
            @Nullable String body,
            Typed typed,
            Map<String, List<String>> faults,
            @Nullable String problem) {
        var address = ReplyAddress.of(id);
        var frame = furniture.aside(furniture.say("report.heading"));
        var page = new ReportPage(frame, address.report(), address.status(), author, body, typed, faults, problem);
        return pages.passing(status, "report", page);
    }
}
