package news.dateline.site.account;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import news.dateline.site.account.AccountPage.OwnReply;
import news.dateline.site.reply.ReplyAddress;
import news.dateline.site.service.Articles;
import news.dateline.site.service.Comment;
import news.dateline.site.service.ServiceAwayException;
import news.dateline.site.service.StoryWithdrawnException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What somebody wrote, as their account shows it.
@Component
final class OwnReplies {

    /// Of a reply, in characters; all of it stands on its own page.
    private static final int SHOWN = 280;

    private final Articles articles;

    OwnReplies(Articles articles) {
        this.articles = articles;
    }

    List<OwnReply> of(List<Comment> comments) {
        var headlines = headlines(comments);
        return comments.stream()
                .map(comment -> new OwnReply(
                        comment.status(),
                        comment.submittedAt(),
                        comment.reason(),
                        shortened(comment.body()),
                        headlines.get(comment.articleId()),
                        ReplyAddress.of(comment.id()).status()))
                .toList();
    }

    /// Each story is asked for once; while nobody answers, the rest stay without one.
    private Map<UUID, String> headlines(List<Comment> comments) {
        var headlines = new HashMap<UUID, String>();
        try {
            for (var story :
                    comments.stream().map(Comment::articleId).distinct().toList()) {
                headline(story, headlines);
            }
        } catch (ServiceAwayException away) {
            return headlines;
        }
        return headlines;
    }

    private void headline(UUID story, Map<UUID, String> headlines) {
        try {
            articles.find(story)
                    .ifPresent(found -> headlines.put(story, found.value().headline()));
        } catch (StoryWithdrawnException gone) {
            headlines.remove(story); // Readers are told nothing of it any more.
        }
    }

    private static @Nullable String shortened(@Nullable String body) {
        if (body == null || body.codePointCount(0, body.length()) <= SHOWN) {
            return body;
        }
        return body.substring(0, body.offsetByCodePoints(0, SHOWN)).stripTrailing() + " …";
    }
}
