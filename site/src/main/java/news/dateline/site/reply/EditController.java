package news.dateline.site.reply;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import news.dateline.site.page.Furniture;
import news.dateline.site.page.NotFoundException;
import news.dateline.site.page.Pages;
import news.dateline.site.service.Comments;
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

/// Lets the writer of a reply change it. The page stands still, unlike the one that tells what became of it: nobody
/// loses what they type.
@Controller
class EditController {

    private static final Logger log = LoggerFactory.getLogger(EditController.class);
    private static final String PATH = "/comments/{id}/edit";

    private final Comments comments;
    private final Pages pages;
    private final Furniture furniture;

    EditController(Comments comments, Pages pages, Furniture furniture) {
        this.comments = comments;
        this.pages = pages;
        this.furniture = furniture;
    }

    @GetMapping(PATH)
    Object form(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String key,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization) {
        var address = new ReplyAddress(id, key);
        var comment = comments.find(id.toString(), key, authorization)
                .orElseThrow(() -> new NotFoundException("comment " + id));
        if (comment.you() == null || comment.you().editableUntil() == null || comment.body() == null) {
            return address.see(); // which tells why
        }
        var until = comment.you().editableUntil();
        return pages.passing(HttpStatus.OK, "edit", page(address, until, comment.body(), List.of(), null));
    }

    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    Object edit(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String key,
            @RequestParam(defaultValue = "") String body,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization) {
        var address = new ReplyAddress(id, key);
        try {
            var refused = comments.edit(id.toString(), key, authorization, body);
            return refused.isEmpty() ? address.see() : again(address, body, refused.get());
        } catch (ServiceAwayException away) {
            log.error("A changed reply could not be passed on", away);
            var page = page(address, null, body, List.of(), furniture.say("reply.away"));
            return pages.passing(HttpStatus.SERVICE_UNAVAILABLE, "edit", page);
        }
    }

    private View again(ReplyAddress address, String body, Refused refused) {
        if (refused.status() == HttpStatus.NOT_FOUND.value()) {
            throw new NotFoundException("comment " + address.id() + " of the one who asks");
        }
        var faults = refused.faults().stream().map(Fault::detail).toList();
        var problem = faults.isEmpty() ? refused.detail() : furniture.say("reply.faults");
        var page = page(address, null, body, faults, problem);
        return pages.passing(HttpStatus.valueOf(refused.status()), "edit", page);
    }

    private EditPage page(
            ReplyAddress address, @Nullable Instant until, String body, List<String> faults, @Nullable String problem) {
        var frame = furniture.aside(furniture.say("edit.heading"));
        return new EditPage(frame, address.edit(), address.status(), until, body, faults, problem);
    }
}
