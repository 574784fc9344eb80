package news.dateline.site.reply;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import news.dateline.site.page.Furniture;
import news.dateline.site.page.NotFoundException;
import news.dateline.site.page.Pages;
import news.dateline.site.reply.StatusPage.Acts;
import news.dateline.site.service.Articles;
import news.dateline.site.service.Comment;
import news.dateline.site.service.Comments;
import news.dateline.site.service.ServiceAwayException;
import news.dateline.site.service.Story;
import news.dateline.site.service.StoryWithdrawnException;
import news.dateline.site.service.Tagged;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Shows what became of a reply, and what can be done about it: its writer all of it, everyone else what is published.
@Controller
class StatusController {

    private static final String REPORTED = "reported";
    private static final Set<String> UNDECIDED = Set.of("submitted", "held");
    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final Duration FORGOTTEN = Duration.ofDays(1);
    private static final Duration SOON = Duration.ofSeconds(3);
    private static final Duration NOW_AND_THEN = Duration.ofSeconds(30);

    private final Comments comments;
    private final Articles articles;
    private final Pages pages;
    private final Furniture furniture;
    private final InstantSource clock;

    StatusController(Comments comments, Articles articles, Pages pages, Furniture furniture, InstantSource clock) {
        this.comments = comments;
        this.articles = articles;
        this.pages = pages;
        this.furniture = furniture;
        this.clock = clock;
    }

    /// @param key proves a guest to be the writer; a token proves anyone else
    /// @param done what led here
    @GetMapping("/comments/{id}")
    View status(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String key,
            @RequestParam(required = false) @Nullable String done,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization) {
        var comment = comments.find(id, key, authorization).orElseThrow(() -> new NotFoundException("comment " + id));
        var note = REPORTED.equals(done) ? furniture.say("status.reported") : null;
        var acts = acts(comment, new ReplyAddress(comment.id(), key));
        return pages.passing(HttpStatus.OK, "status", page(comment, storyOf(comment), note, acts));
    }

    private StatusPage page(Comment comment, Optional<Story> story, @Nullable String note, Acts acts) {
        var heading = heading(comment);
        var isOpen = UNDECIDED.contains(comment.status());
        return new StatusPage(
                furniture.aside(heading),
                heading,
                furniture.say(words(comment) + ".text"),
                note,
                comment.reason(),
                comment.body(),
                story.map(Story::headline).orElse(null),
                story.map(found -> urlOf(found, comment)).orElse(null),
                isOpen,
                isOpen ? looksAgain(comment) : null,
                acts);
    }

    private String heading(Comment comment) {
        var author = comment.author() == null ? "" : comment.author().name();
        return furniture.say(words(comment) + ".heading", author);
    }

    /// What is not everybody's is told to its writer, and nobody else learns more than that it is there.
    private static String words(Comment comment) {
        if (comment.isYours() || comment.status().equals("deleted")) {
            return "status." + comment.status();
        }
        return comment.isPublished() ? "status.others" : "status.unknown";
    }

    private Acts acts(Comment comment, ReplyAddress address) {
        var isYours = comment.isYours() && !comment.status().equals("deleted");
        var you = comment.you();
        var until = you == null ? null : you.editableUntil();
        return new Acts(
                isYours,
                until == null ? null : address.edit(),
                until,
                isYours ? address.delete() : null,
                comment.isPublished() && !isYours ? address.like() : null,
                comment.isLikedByYou(),
                Objects.requireNonNullElse(comment.likes(), 0L),
                comment.isPublished() && !isYours ? address.report() : null);
    }

    /// Soon while a verdict is due any moment, and now and then where a person decides or a service is away.
    private @Nullable Long looksAgain(Comment comment) {
        var age = Duration.between(comment.submittedAt(), clock.instant());
        if (age.compareTo(FORGOTTEN) >= 0) {
            return null;
        }
        return (age.compareTo(FRESH) < 0 ? SOON : NOW_AND_THEN).toSeconds();
    }

    private Optional<Story> storyOf(Comment comment) {
        try {
            return articles.find(comment.articleId()).map(Tagged::value);
        } catch (ServiceAwayException | StoryWithdrawnException noWayBack) {
            return Optional.empty(); // Only the way back is missing.
        }
    }

    private static String urlOf(Story story, Comment comment) {
        if (!comment.status().equals("published")) {
            return story.url();
        }
        var place = comment.place();
        return place == null || place.page() == null ? story.url() + "#comment-" + comment.id() : place.page();
    }
}
