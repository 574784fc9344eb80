package news.dateline.comment.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.UUID;
import news.dateline.comment.comment.Author.Guest;
import news.dateline.comment.comment.Author.Member;
import news.dateline.comment.comment.Judgement.AlreadyJudged;
import news.dateline.comment.comment.Judgement.Judged;
import news.dateline.comment.comment.Status.Held;
import news.dateline.comment.comment.Status.Published;
import news.dateline.comment.comment.Status.Removed;
import news.dateline.comment.comment.Status.Submitted;
import news.dateline.comment.comment.Verdict.Hold;
import news.dateline.comment.comment.Verdict.Publish;
import news.dateline.comment.comment.Verdict.Reject;
import news.dateline.events.CommentPublished;
import news.dateline.events.CommentRemoved;
import news.dateline.events.CommentSubmitted;
import news.dateline.web.EmailAddress;
import org.junit.jupiter.api.Test;

class ACommentTest {

    private static final UUID ARTICLE = UUID.randomUUID();
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final Instant LATER = NOON.plusMillis(5);
    private static final Ruling LINKS = new Ruling("links", 1, "Too many links.", null);

    private final Comment comment = Comment.submit(
            UUID.randomUUID(),
            Place.answering(ARTICLE, 3),
            "world",
            new Guest("Ada", new EmailAddress("ada@example.org")),
            "Thank you.",
            1,
            NOON);

    @Test
    void begins_submitted_and_tells_so_without_its_text() {
        assertThat(comment.status()).isEqualTo(new Submitted());
        assertThat(comment.submitted()).isEqualTo(new CommentSubmitted(comment.id(), ARTICLE, 3, null, NOON));
    }

    @Test
    void is_published_when_nothing_is_against_it() {
        var judged = (Judged) comment.judge(new Publish(), LATER);

        assertThat(judged.comment().status()).isEqualTo(new Published(LATER, null));
        assertThat(judged.event())
                .isEqualTo(new CommentPublished(comment.id(), ARTICLE, 3, null, 0, "Ada", "Thank you.", NOON, LATER));
    }

    @Test
    void is_removed_by_a_ruling_that_is_kept_with_it() {
        var judged = (Judged) comment.judge(new Reject(LINKS), LATER);

        assertThat(judged.comment().status()).isEqualTo(new Removed(LATER, LINKS, null));
        assertThat(judged.event()).isEqualTo(new CommentRemoved(comment.id(), ARTICLE, "links", false, LATER));
    }

    @Test
    void waits_for_a_person_and_nobody_is_told() {
        assertThat(comment.judge(new Hold(LINKS), LATER)).isInstanceOfSatisfying(Judgement.Held.class, waiting -> {
            assertThat(waiting.comment().status()).isEqualTo(new Held(LATER, LINKS));
            assertThat(waiting.comment().judge(new Publish(), LATER)).isEqualTo(new AlreadyJudged());
        });
    }

    @Test
    void is_found_by_what_its_writer_is_called_inside_and_not_by_who_that_is() {
        var same = new Guest("Ada L.", new EmailAddress("ADA@example.org"));

        assertThat(comment.filing()).isEqualTo(new Filing("world", same.writer(), 1));
        assertThat(same.writer()).hasSize(64).doesNotContain("ada");
    }

    @Test
    void that_readers_reported_is_not_let_off_by_an_edit() {
        var held = comment.become(new Held(LATER, Ruling.ofReaders()), LATER).comment();

        var edited = held.edit("Sorry.", _ -> new Publish(), LATER);

        assertThat(edited.comment().status()).isEqualTo(held.status());
        assertThat(edited.comment().body()).isEqualTo("Sorry.");
        assertThat(edited.events()).isEmpty();
    }

    @Test
    void is_judged_once() {
        var published = ((Judged) comment.judge(new Publish(), LATER)).comment();
        var removed = ((Judged) comment.judge(new Reject(LINKS), LATER)).comment();

        assertThat(published.judge(new Reject(LINKS), LATER)).isEqualTo(new AlreadyJudged());
        assertThat(removed.judge(new Publish(), LATER)).isEqualTo(new AlreadyJudged());
    }

    @Test
    void never_shows_its_writers_address_in_a_log() {
        assertThat(comment.toString()).contains("Ada").doesNotContain("example.org");
    }

    @Test
    void answers_another_down_to_the_fifth_level_and_beside_it_from_there() {
        var parent = comment;
        for (int depth = 1; depth <= 5; depth++) {
            var place = Place.answering(parent, 4);
            assertThat(place).isEqualTo(new Place(ARTICLE, 4, parent.id(), depth));
            parent = at(place);
        }

        assertThat(Place.answering(parent, 4)).isEqualTo(parent.place());
    }

    @Test
    void stands_only_where_a_comment_can_stand() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Place(ARTICLE, 0, null, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Place(ARTICLE, 1, null, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Place(ARTICLE, 1, ARTICLE, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Place(ARTICLE, 1, ARTICLE, 6));
    }

    private static Comment at(Place place) {
        return Comment.submit(UUID.randomUUID(), place, "world", new Member(UUID.randomUUID(), "Bo"), "Yes.", 1, NOON);
    }
}
