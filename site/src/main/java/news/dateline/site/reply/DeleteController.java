package news.dateline.site.reply;

import java.util.UUID;
import news.dateline.site.page.Furniture;
import news.dateline.site.page.NotFoundException;
import news.dateline.site.page.Pages;
import news.dateline.site.service.Comments;
import news.dateline.site.service.ServiceAwayException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Lets the writer of a reply take it back, after having been asked.
@Controller
class DeleteController {

    private static final Logger log = LoggerFactory.getLogger(DeleteController.class);
    private static final String PATH = "/comments/{id}/delete";

    private final Comments comments;
    private final Pages pages;
    private final Furniture furniture;

    DeleteController(Comments comments, Pages pages, Furniture furniture) {
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
        return comment.isYours() && comment.body() != null
                ? page(HttpStatus.OK, address, comment.body(), null)
                : address.see(); // which tells why
    }

    @PostMapping(PATH)
    Object delete(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String key,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization) {
        var address = new ReplyAddress(id, key);
        try {
            var refused = comments.delete(id.toString(), key, authorization);
            if (refused.isEmpty()) {
                return address.see();
            }
            if (refused.get().status() == HttpStatus.NOT_FOUND.value()) {
                throw new NotFoundException("comment " + id + " of the one who asks");
            }
            var status = HttpStatus.valueOf(refused.get().status());
            return page(status, address, null, refused.get().detail());
        } catch (ServiceAwayException away) {
            log.error("A reply could not be deleted", away);
            return page(HttpStatus.SERVICE_UNAVAILABLE, address, null, furniture.say("delete.away"));
        }
    }

    private View page(HttpStatus status, ReplyAddress address, @Nullable String body, @Nullable String problem) {
        var frame = furniture.aside(furniture.say("delete.heading"));
        var page = new DeletePage(frame, address.delete(), address.status(), body, problem);
        return pages.passing(status, "delete", page);
    }
}
