package news.dateline.article.story;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import news.dateline.article.story.Status.Approved;
import news.dateline.article.story.Status.Draft;
import news.dateline.article.story.Status.InReview;
import news.dateline.article.story.Status.Live;
import news.dateline.article.story.Status.Scheduled;
import news.dateline.article.story.Status.Withdrawn;
import news.dateline.article.story.Trail.Act;
import news.dateline.article.story.Transition.Taken;
import news.dateline.web.Caller;
import news.dateline.web.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.TypeAlias;

/// A story: what it says and where it stands. Kept as it is, inside its aggregate's document; never sent as it is.
///
/// @param content what readers see once it is published
/// @param updatedAt last touched; once it is published: when its version was
/// @param embargoUntil no reader may have it before
/// @param saved who wrote its latest text, and when; absent where the text is older than the question
@TypeAlias("story")
public record Story(
        Author author,
        Content content,
        Status status,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant embargoUntil,
        @Nullable Mark saved,
        Related related,
        Trail trail) {

    public Story {
        related = Objects.requireNonNullElse(related, Related.UNSAID);
        trail = Objects.requireNonNullElse(trail, Trail.UNKNOWN);
    }

    public static Story draft(Author author, Content content, Instant now) {
        return begin(new Manuscript(content, Embargo.UNSTATED), new Mark(author.userId(), author.name(), now), null);
    }

    /// @param note what is to be known of how it began
    public static Story begin(Manuscript manuscript, Mark by, @Nullable String note) {
        return new Story(
                new Author(by.userId(), by.name()),
                manuscript.content().after(null),
                Draft.NEW,
                by.at(),
                by.at(),
                manuscript.embargo().until(),
                by,
                Related.UNSAID,
                Trail.UNKNOWN.and(Act.BEGUN, by, note));
    }

    /// What the newsroom works on: ahead of what readers see where there is a working copy.
    public Content latest() {
        return status instanceof Live live && live.working() != null ? live.working() : content;
    }

    /// Whether it could be published as it stands.
    public Publication publication(Mark by, House house) {
        return switch (status) {
            case Draft _, InReview _ when house.twoPairsOfEyes() -> Refused.notApproved();
            case Draft _, InReview _, Approved _, Scheduled _ ->
                house.forbids(this, by) ? Refused.ownStory() : readiness(by.at());
            case Live _ -> Refused.alreadyPublished();
            case Withdrawn _ -> Refused.alreadyWithdrawn();
        };
    }

    /// Whether readers could have it at this instant.
    Publication readiness(Instant at) {
        var headline = content.headline();
        var section = content.section();
        if (headline == null || section == null || content.isIncomplete()) {
            return Refused.incomplete(content.missing());
        }
        return isEmbargoed(at) ? Refused.embargoed() : new Publication.Ready(this, headline, section);
    }

    public boolean isEmbargoed(Instant at) {
        return embargoUntil != null && at.isBefore(embargoUntil);
    }

    Story as(Status next, Act act, Mark by, @Nullable String note) {
        return new Story(
                author, content, next, createdAt, by.at(), embargoUntil, saved, related, trail.and(act, by, note));
    }

    Story saying(Content next, Status status, @Nullable Instant embargo, Instant updatedAt, Mark by) {
        return new Story(
                author, next, status, createdAt, updatedAt, embargo, by, related, trail.and(Act.SAVED, by, null));
    }

    Story noting(Act act, Mark by, @Nullable String note) {
        return with(trail.and(act, by, note));
    }

    public Story with(Trail trail) {
        return new Story(author, content, status, createdAt, updatedAt, embargoUntil, saved, related, trail);
    }

    /// With other stories beside it. No word of its own changes, so readers are given no reason.
    public Transition beside(Related next, Mark by) {
        if (status instanceof Withdrawn) {
            return Refused.alreadyWithdrawn();
        }
        var told = next.equals(related) ? trail : trail.and(Act.RELATED, by, next.told());
        return Taken.quietly(new Story(author, content, status, createdAt, updatedAt, embargoUntil, saved, next, told));
    }

    /// Its reporter and every editor: for them it exists in every status.
    public boolean isInTheHandsOf(@Nullable Caller caller) {
        return caller != null && (caller.is(Role.EDITOR) || (caller.is(Role.REPORTER) && isBy(caller.id())));
    }

    boolean isBy(UUID user) {
        return author.userId().equals(user);
    }

    /// The path on the public site, `/section/slug`, while it has one.
    public Optional<String> url() {
        return status instanceof Live live
                ? Optional.of(url(Objects.requireNonNull(content.section()), live.slug()))
                : Optional.empty();
    }

    static String url(String section, String slug) {
        return "/" + section + "/" + slug;
    }
}
