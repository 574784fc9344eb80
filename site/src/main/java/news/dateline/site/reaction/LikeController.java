package news.dateline.site.reaction;

import java.util.UUID;
import news.dateline.site.page.Frame;
import news.dateline.site.page.NotFoundException;
import news.dateline.site.page.SeeOther;
import news.dateline.site.reply.ReplyAddress;
import news.dateline.site.service.Comments;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;

/// Takes a like, or takes it back. The page of a thread is everybody's and does not know who likes what, so the
/// button is the same for all, and the reply's own page tells what came of it.
@Controller
class LikeController {

    private final Comments comments;

    LikeController(Comments comments) {
        this.comments = comments;
    }

    @PostMapping("/comments/{id}/like")
    ResponseEntity<Void> like(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization) {
        var address = ReplyAddress.of(id);
        if (authorization == null) {
            return SeeOther.page(Frame.signInUrl(address.status()));
        }
        var comment = comments.find(id.toString(), null, authorization)
                .orElseThrow(() -> new NotFoundException("comment " + id));
        comments.like(id.toString(), !comment.isLikedByYou(), authorization).ifPresent(refused -> {
            throw new NotFoundException("published comment " + id);
        });
        return address.see();
    }
}
