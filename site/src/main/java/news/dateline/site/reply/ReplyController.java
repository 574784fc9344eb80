package news.dateline.site.reply;

import news.dateline.site.page.NotFoundException;
import news.dateline.site.service.Articles;
import news.dateline.site.service.Comments;
import news.dateline.site.service.ServiceAwayException;
import news.dateline.site.service.Story;
import news.dateline.site.service.Submission.Accepted;
import news.dateline.site.service.Submission.Refused;
import news.dateline.site.service.Tagged;
import news.dateline.site.story.StoryPages;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;

/// Takes a reply from the form under a story, for those who have no script and those who have.
@Controller
class ReplyController {

    private static final Logger log = LoggerFactory.getLogger(ReplyController.class);

    private final Articles articles;
    private final Comments comments;
    private final StoryPages pages;
    private final Refusals refusals;

    ReplyController(Articles articles, Comments comments, StoryPages pages, Refusals refusals) {
        this.articles = articles;
        this.comments = comments;
        this.pages = pages;
        this.refusals = refusals;
    }

    @PostMapping(
            path = "/{section:[a-z0-9-]{1,40}}/{slug:[a-z0-9-]{1,200}}/comments",
            consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    Object reply(
            @PathVariable String slug,
            Typed typed,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization,
            @RequestHeader(name = "X-Forwarded-For", required = false) @Nullable String from) {
        var story = articles.at(slug).orElseThrow(() -> new NotFoundException("story " + slug));
        try {
            var comment = typed.asComment(authorization != null);
            return switch (comments.submit(story.value().id(), comment, authorization, from)) {
                case Accepted(var accepted) -> new ReplyAddress(accepted.id(), accepted.key()).see();
                case Refused refused -> again(story, typed, refused);
            };
        } catch (ServiceAwayException away) {
            log.error("A reply could not be passed on", away);
            return pages.showAgain(
                    story, refusals.couldNotBeSent(typed), typed.parent(), HttpStatus.SERVICE_UNAVAILABLE);
        }
    }

    private Object again(Tagged<Story> story, Typed typed, Refused refused) {
        var status = HttpStatus.valueOf(refused.status());
        return pages.showAgain(story, refusals.explain(typed, refused), typed.parent(), status);
    }
}
