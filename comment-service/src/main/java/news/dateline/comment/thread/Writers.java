package news.dateline.comment.thread;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import news.dateline.comment.comment.Author.Guest;
import news.dateline.comment.comment.Author.Member;
import news.dateline.comment.comment.Author.Nobody;
import news.dateline.comment.comment.Comment;
import news.dateline.web.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/// Who can prove that they wrote a comment, a reader by their account, a guest by a key, and what they may do with it.
@Component
@EnableConfigurationProperties(WritingSettings.class)
public class Writers {

    private final GuestKeys guestKeys;
    private final WritingSettings settings;
    private final Clock clock;

    Writers(GuestKeys guestKeys, WritingSettings settings, Clock clock) {
        this.guestKeys = guestKeys;
        this.settings = settings;
        this.clock = clock;
    }

    /// Until when its writer may change it; empty if they may not, or no longer.
    public Optional<Instant> editableUntil(Comment comment) {
        var end = comment.submittedAt().plus(settings.editWindow());
        return comment.isEditable() && !clock.instant().isAfter(end) ? Optional.of(end) : Optional.empty();
    }

    public boolean wrote(Comment comment, @Nullable String key, @Nullable Caller caller) {
        return switch (comment.author()) {
            case Member member -> caller != null && caller.id().equals(member.id());
            // A key stays a guest's when nothing else of them is left.
            case Guest _, Nobody _ -> key != null && guestKeys.opens(key, comment.id());
        };
    }
}
