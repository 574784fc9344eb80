package news.dateline.site.account;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import news.dateline.site.desk.Member;
import news.dateline.site.page.Furniture;
import news.dateline.site.page.NotFoundException;
import news.dateline.site.page.Pages;
import news.dateline.site.service.OwnCommentList;
import news.dateline.site.service.OwnComments;
import news.dateline.site.service.ServiceAwayException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Shows somebody what is kept of them. The gateway has them sign in first.
@Controller
class AccountController {

    static final String PATH = "/me";

    private static final Logger log = LoggerFactory.getLogger(AccountController.class);
    private static final int REPLIES = 20;

    private final OwnComments comments;
    private final OwnReplies replies;
    private final OwnAlertsList alerts;
    private final Pages pages;
    private final Furniture furniture;

    AccountController(
            OwnComments comments, OwnReplies replies, OwnAlertsList alerts, Pages pages, Furniture furniture) {
        this.comments = comments;
        this.replies = replies;
        this.alerts = alerts;
        this.pages = pages;
        this.furniture = furniture;
    }

    /// @param cursor where an earlier list of replies went on
    /// @param done what led here
    @GetMapping(PATH)
    View account(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String done,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization) {
        var written = written(cursor, authorization);
        var page = new AccountPage(
                furniture.aside(furniture.say("account.heading")),
                authorization == null
                        ? ""
                        : Member.of(authorization).map(Member::name).orElse(""),
                ErasingController.ERASED.equals(done) ? furniture.say("account.erased") : null,
                written == null ? null : replies.of(written.items()),
                written == null || written.next() == null ? null : olderThan(written.next()),
                alerts.of(authorization));
        return pages.passing(HttpStatus.OK, "account", page);
    }

    private @Nullable OwnCommentList written(@Nullable String cursor, @Nullable String authorization) {
        try {
            return comments.list(REPLIES, cursor, authorization)
                    .orElseThrow(() -> new NotFoundException("own comments at a broken cursor"));
        } catch (ServiceAwayException away) {
            log.warn("An account is shown without its replies: {}", away.reason());
            return null;
        }
    }

    private static String olderThan(String cursor) {
        return PATH + "?cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8) + "#replies";
    }
}
