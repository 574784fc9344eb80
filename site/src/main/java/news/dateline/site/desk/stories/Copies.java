package news.dateline.site.desk.stories;

import java.time.Instant;
import java.util.UUID;
import news.dateline.site.desk.Member;
import news.dateline.site.service.Answer;
import news.dateline.site.service.Newsroom;
import news.dateline.site.service.Newsroom.Door;
import news.dateline.site.service.Newsroom.Service;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Asks for one story as the newsroom has it.
@Component
public class Copies {

    private final Newsroom newsroom;

    Copies(Newsroom newsroom) {
        this.newsroom = newsroom;
    }

    /// @param entityTag of the revision, as `If-Match` takes it
    public record Opened(Copy copy, Text text, String entityTag) {

        public static Opened of(Answer answer) {
            return new Opened(answer.as(Copy.class), answer.as(Text.class), answer.entityTag());
        }
    }

    /// A text that was saved.
    ///
    /// @param savedBy absent where it is older than the question
    public record Revision(long revision, @Nullable Instant savedAt, Copy.@Nullable Person savedBy, Text story) {}

    /// The text to go on with.
    ///
    /// @throws news.dateline.site.service.RefusalException if it is not in the member's hands
    public Opened open(UUID id, Member member) {
        return Opened.of(
                newsroom.read(Door.of(Service.ARTICLE, "/api/articles/{id}/working-copy", id), member.authorization()));
    }

    public Revision revision(UUID id, long number, Member member) {
        return newsroom.read(
                        Door.of(Service.ARTICLE, "/api/articles/{id}/revisions/" + number, id), member.authorization())
                .as(Revision.class);
    }
}
