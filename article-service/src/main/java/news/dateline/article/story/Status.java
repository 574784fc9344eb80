package news.dateline.article.story;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import news.dateline.events.AlertDirective;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.TypeAlias;

/// Where a story stands, who brought it there and when, and what is true of it only there. The aliases are what is
/// stored.
public sealed interface Status {

    /// Being written; exists for nobody outside the newsroom, like every status before [Live].
    ///
    /// @param returned by whom it was given back, if it was
    /// @param note what they asked for
    @TypeAlias(Draft.ALIAS)
    record Draft(@Nullable Mark returned, @Nullable String note) implements Status {

        public static final String ALIAS = "draft";
        public static final Draft NEW = new Draft(null, null);
    }

    /// Waiting for an editor.
    @TypeAlias(InReview.ALIAS)
    record InReview(Mark submitted) implements Status {

        public static final String ALIAS = "in-review";
    }

    /// Read and found good, as it stands.
    @TypeAlias(Approved.ALIAS)
    record Approved(Mark approved) implements Status {

        public static final String ALIAS = "approved";
    }

    /// Publishes itself.
    ///
    /// @param zone the one its time was given in, if any
    /// @param alert what readers are to be told then
    /// @param before where it goes back to
    @TypeAlias(Scheduled.ALIAS)
    record Scheduled(
            Instant publishAt,
            @Nullable String zone,
            @Nullable AlertDirective alert,
            Mark scheduled,
            Status before) implements Status {

        public static final String ALIAS = "scheduled";
    }

    /// Published: its content is what readers see.
    ///
    /// @param slug the last part of its address, unique on the whole site
    /// @param version of what readers see: 1, 2, 3 …
    /// @param publishedAt when readers could first see it
    /// @param published who published this version, and when; absent for stories older than the question
    /// @param working what the newsroom is making of it, seen by no reader; absent while it says the same
    /// @param changes newest first
    @TypeAlias(Live.ALIAS)
    record Live(
            String slug,
            long version,
            Instant publishedAt,
            @Nullable Mark published,
            @Nullable Content working,
            List<Change> changes)
            implements Status {

        /// Older ones are found with their versions.
        static final int MOST_CHANGES = 50;

        public static final String ALIAS = "live";

        public Live {
            changes = List.copyOf(Objects.requireNonNullElse(changes, List.of()));
        }

        static Live first(String slug, Mark published) {
            return new Live(slug, 1, published.at(), published, null, List.of());
        }

        Live working(@Nullable Content copy) {
            return new Live(slug, version, publishedAt, published, copy, changes);
        }

        Live changed(Change change, String slug) {
            var all = new ArrayList<Change>();
            all.add(change);
            all.addAll(changes.subList(0, Math.min(changes.size(), MOST_CHANGES - 1)));
            return new Live(slug, change.version(), publishedAt, change.by(), null, all);
        }
    }

    /// Taken down, for good.
    ///
    /// @param version the last that readers saw
    /// @param reason what they are told instead
    /// @param last how it was published before
    @TypeAlias(Withdrawn.ALIAS)
    record Withdrawn(String slug, long version, String reason, Mark withdrawn, Live last) implements Status {

        public static final int LONGEST_REASON = 500;
        public static final String ALIAS = "withdrawn";
    }

    /// What clients are told.
    default String word() {
        return switch (this) {
            case Draft _ -> Draft.ALIAS;
            case InReview _ -> InReview.ALIAS;
            case Approved _ -> Approved.ALIAS;
            case Scheduled _ -> Scheduled.ALIAS;
            case Live _ -> "published";
            case Withdrawn _ -> Withdrawn.ALIAS;
        };
    }
}
