package news.dateline.article.story;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import news.dateline.article.story.Publication.Ready;
import news.dateline.article.story.Revision.Revised;
import news.dateline.article.story.Status.Draft;
import news.dateline.article.story.Status.Live;
import news.dateline.web.Caller;
import news.dateline.web.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.TypeAlias;

/// A story: what it says and where it stands. Kept as it is, inside its aggregate's document; never sent as it is.
@TypeAlias("story")
public record Story(Author author, Content content, Status status, Instant createdAt, Instant updatedAt) {

    public static Story draft(Author author, Content content, Instant now) {
        return new Story(author, content, new Draft(), now, now);
    }

    /// Replaces what the story says.
    public Revision revise(Content revised, Instant now) {
        return switch (status) {
            case Draft _ -> new Revised(new Story(author, revised, status, createdAt, now));
            case Live _ -> Refused.publishedStory();
        };
    }

    /// Whether the story could be published as it stands.
    public Publication publication() {
        return switch (status) {
            case Draft _ -> complete();
            case Live _ -> Refused.alreadyPublished();
        };
    }

    private Publication complete() {
        var headline = content.headline();
        var section = content.section();
        return headline != null && section != null && content.body() != null
                ? new Ready(this, headline, section)
                : Refused.incomplete(content.missing());
    }

    Story live(Live live) {
        return new Story(author, content, live, createdAt, live.publishedAt());
    }

    /// Whether readers may see it.
    public boolean isPublic() {
        return switch (status) {
            case Draft _ -> false;
            case Live _ -> true;
        };
    }

    /// A draft exists for its reporter and for every editor, and for nobody else.
    public boolean existsFor(@Nullable Caller caller) {
        return isPublic() || (caller != null && isInTheHandsOf(caller));
    }

    private boolean isInTheHandsOf(Caller caller) {
        return caller.is(Role.EDITOR)
                || (caller.is(Role.REPORTER) && caller.id().equals(author.userId()));
    }

    /// The path on the public site, `/section/slug`, once it has one.
    public Optional<String> url() {
        return switch (status) {
            case Draft _ -> Optional.empty();
            case Live live -> Optional.of(url(Objects.requireNonNull(content.section()), live.slug()));
        };
    }

    boolean isLiveAt(String slug) {
        return status instanceof Live live && live.slug().equals(slug);
    }

    static String url(String section, String slug) {
        return "/" + section + "/" + slug;
    }
}
