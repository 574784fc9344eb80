package news.dateline.notification.alert;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import news.dateline.events.AlertDirective.Audience;
import news.dateline.events.AlertRaised;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.TypeAlias;

/// Something readers are told about a story. The aggregate of this service.
///
/// @param headline behind the text; of an alert to followers, what the newsroom says of the change
/// @param id the id of the event that carried the editor's directive, so that one directive has one alert however often
///     its event arrives
/// @param urgency 1 (most urgent) to 9
/// @param publishedAt when that was published with which an editor asked for it, by its event; null if they asked apart
/// @param sequels what was said later, the latest last
/// @param url path on the public site of the story
@TypeAlias("alert")
public record Alert(
        UUID id,
        Status status,
        UUID articleId,
        long articleVersion,
        String headline,
        String text,
        String section,
        List<String> tags,
        int urgency,
        Audience audience,
        String url,
        Instant raisedAt,
        @Nullable Instant publishedAt,
        List<Sequel> sequels) {

    /// As many as an outcome byte can tell apart.
    public static final int MOST_GENERATIONS = 15;

    /// As it is raised.
    public Alert(
            UUID id,
            Status status,
            UUID articleId,
            long articleVersion,
            String headline,
            String text,
            String section,
            List<String> tags,
            int urgency,
            Audience audience,
            String url,
            Instant raisedAt) {
        this(
                id,
                status,
                articleId,
                articleVersion,
                headline,
                text,
                section,
                tags,
                urgency,
                audience,
                url,
                raisedAt,
                null,
                List.of());
    }

    /// As it is raised by what was published.
    ///
    /// @param event when that was told
    public Alert publishedAt(Instant event) {
        return with(event, sequels);
    }

    @PersistenceCreator
    public Alert {
        sequels = List.copyOf(Objects.requireNonNullElse(sequels, List.of())); // null in older documents
    }

    /// 1 when raised, one more with each correction or recall.
    public int generation() {
        return 1 + sequels.size();
    }

    public Optional<Sequel> latest() {
        return sequels.isEmpty() ? Optional.empty() : Optional.of(sequels.getLast());
    }

    /// What it says now.
    public String says() {
        return latest().map(Sequel::text).orElse(text);
    }

    /// What stands behind what it says, if anything: what was wrong is not repeated; what is taken back is named, or
    /// nobody knew what is meant.
    public Optional<String> detail() {
        if (isRecalled()) {
            return Optional.of(text);
        }
        return latest().isPresent() || headline.isBlank() ? Optional.empty() : Optional.of(headline);
    }

    public boolean isRecalled() {
        return latest().filter(sequel -> sequel.kind() == Sequel.Kind.RECALL).isPresent();
    }

    /// Whether an event has put it right.
    public boolean hasFollowed(UUID event) {
        return sequels.stream().anyMatch(sequel -> event.equals(sequel.cause()));
    }

    Alert followedBy(Sequel sequel) {
        var more = new ArrayList<>(sequels);
        more.add(sequel);
        return with(publishedAt, more);
    }

    private Alert with(@Nullable Instant published, List<Sequel> said) {
        return new Alert(
                id,
                status,
                articleId,
                articleVersion,
                headline,
                text,
                section,
                tags,
                urgency,
                audience,
                url,
                raisedAt,
                published,
                said);
    }

    /// To whoever asked for it.
    public boolean isRaised() {
        return status instanceof Status.Raised;
    }

    public boolean isForFollowers() {
        return status instanceof Status.ForFollowers;
    }

    /// By which a reader's device knows what it takes the place of: of all that is told to those who follow a story,
    /// only the latest stays.
    public UUID place() {
        return isForFollowers() ? articleId : id;
    }

    /// To anybody at all.
    public boolean goesOut() {
        return switch (status) {
            case Status.Raised _, Status.ForFollowers _ -> true;
            case Status.Superseded _ -> false;
        };
    }

    /// What it tells when it is raised, corrected or recalled. Later words stand alone: a headline that was wrong
    /// is not repeated beside them.
    AlertRaised announcement() {
        return new AlertRaised(
                id,
                generation(),
                latest().map(sequel -> sequel.kind().announced()).orElse(AlertRaised.Kind.RAISED),
                id,
                articleId,
                articleVersion,
                latest().isPresent() ? says() : headline,
                says(),
                section,
                tags,
                urgency,
                audience,
                url,
                raisedAt);
    }
}
