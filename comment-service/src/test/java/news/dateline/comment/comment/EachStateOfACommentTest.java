package news.dateline.comment.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import news.dateline.comment.comment.Author.Guest;
import news.dateline.comment.comment.Comment.Moved;
import news.dateline.comment.comment.Judgement.AlreadyJudged;
import news.dateline.comment.comment.Status.Deleted;
import news.dateline.comment.comment.Status.Held;
import news.dateline.comment.comment.Status.Published;
import news.dateline.comment.comment.Status.Removed;
import news.dateline.comment.comment.Status.Stub;
import news.dateline.comment.comment.Status.Submitted;
import news.dateline.comment.comment.Verdict.Hold;
import news.dateline.comment.comment.Verdict.Publish;
import news.dateline.comment.comment.Verdict.Reject;
import news.dateline.events.CommentPublished;
import news.dateline.events.CommentRemoved;
import news.dateline.web.EmailAddress;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What becomes of a comment from where it stands, and what is told of that.
class EachStateOfACommentTest {

    private static final UUID ARTICLE = UUID.randomUUID();
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final Instant THEN = NOON.plusMillis(5);
    private static final Instant NOW = NOON.plusSeconds(60);
    private static final Ruling SHOUTING = new Ruling("shouting", 1, "Mostly in capitals.", null);
    private static final Ruling MODERATORS = new Ruling("moderator", 1, "Off the subject.", null);
    private static final UUID DECISION = UUID.randomUUID();

    private final Comment submitted = Comment.submit(
            UUID.randomUUID(),
            Place.answering(ARTICLE, 3),
            "world",
            new Guest("Ada", new EmailAddress("ada@example.org")),
            "THANK YOU.",
            1,
            NOON);
    private final Comment held =
            submitted.become(new Held(THEN, SHOUTING), THEN).comment();
    private final Comment published =
            submitted.become(new Published(THEN, null), THEN).comment();
    private final Comment removed =
            submitted.become(new Removed(THEN, SHOUTING, null), THEN).comment();
    private final Comment stub = published.erase(true, false, THEN).comment();
    private final Comment deleted = published.erase(false, false, THEN).comment();

    @Nested
    class WaitingForTheRules {

        @Test
        void takes_other_words_and_is_judged_by_those_later() {
            var edited = submitted.edit("Thank you.", _ -> new Reject(SHOUTING), NOW);

            assertThat(edited.comment().status()).isEqualTo(new Submitted());
            assertThat(edited.comment().body()).isEqualTo("Thank you.");
            assertThat(edited.events()).isEmpty();
        }

        @Test
        void is_deleted_without_ever_having_been_seen() {
            assertThat(submitted.erase(false, false, NOW)).satisfies(is(new Deleted(NOW)), tells("deleted", false));
        }
    }

    @Nested
    class WaitingForAPerson {

        @Test
        void is_shown_by_a_moderator_and_that_is_told() {
            assertThat(held.become(new Published(NOW, DECISION), NOW))
                    .satisfies(is(new Published(NOW, DECISION)), tellsOfItsWords());
        }

        @Test
        void is_removed_by_a_moderator_and_was_not_seen() {
            var decided = new Removed(NOW, MODERATORS, DECISION);

            assertThat(held.become(decided, NOW)).satisfies(is(decided), tells("moderator", false));
        }

        @Test
        void is_shown_once_its_words_are_without_fault() {
            assertThat(held.edit("Thank you.", _ -> new Publish(), NOW))
                    .satisfies(is(new Published(NOW, null)), tellsOfItsWords());
        }

        @Test
        void goes_on_waiting_while_they_are_not_and_nothing_is_told() {
            assertThat(held.edit("THANKS.", _ -> new Hold(SHOUTING), NOW))
                    .satisfies(is(new Held(NOW, SHOUTING)), tellsNothing());
        }

        @Test
        void is_removed_by_words_that_no_house_prints() {
            assertThat(held.edit("ARSE.", _ -> new Reject(SHOUTING), NOW))
                    .satisfies(is(new Removed(NOW, SHOUTING, null)), tells("shouting", false));
        }

        @Test
        void is_deleted_without_a_stub_since_nobody_can_have_answered_it() {
            assertThat(held.erase(false, false, NOW)).satisfies(is(new Deleted(NOW)), tells("deleted", false));
        }
    }

    @Nested
    class InSight {

        @Test
        void is_told_again_with_other_words_and_keeps_the_moment_it_was_first_shown() {
            assertThat(published.edit("Thank you.", _ -> new Publish(), NOW))
                    .satisfies(is(new Published(THEN, null)), tellsOfItsWords());
        }

        @Test
        void is_taken_from_sight_by_words_that_wait_or_are_rejected() {
            assertThat(published.edit("THANKS.", _ -> new Hold(SHOUTING), NOW))
                    .satisfies(is(new Held(NOW, SHOUTING)), tells("shouting", true));
            assertThat(published.edit("THANKS.", _ -> new Reject(SHOUTING), NOW))
                    .satisfies(is(new Removed(NOW, SHOUTING, null)), tells("shouting", true));
        }

        @Test
        void is_taken_down_by_a_moderator_or_held_by_readers_and_had_been_seen() {
            assertThat(published.become(new Removed(NOW, MODERATORS, DECISION), NOW))
                    .satisfies(tells("moderator", true));
            assertThat(published.become(new Held(NOW, Ruling.ofReaders()), NOW)).satisfies(tells("reports", true));
        }

        @Test
        void that_a_moderator_confirms_is_told_to_nobody_a_second_time() {
            assertThat(published.become(new Published(NOW, DECISION), NOW)).satisfies(tellsNothing());
        }

        @Test
        void leaves_a_stub_if_it_was_answered_and_nothing_if_not() {
            assertThat(published.erase(true, false, NOW)).satisfies(is(new Stub(NOW)), tells("deleted", true));
            assertThat(published.erase(false, false, NOW)).satisfies(is(new Deleted(NOW)), tells("deleted", true));
        }
    }

    @Nested
    class TakenDown {

        @Test
        void is_its_writers_to_delete_and_not_to_change() {
            assertThatIllegalStateException().isThrownBy(() -> removed.edit("Thank you.", _ -> new Publish(), NOW));
            assertThat(removed.erase(false, false, NOW)).satisfies(is(new Deleted(NOW)), tellsNothing());
        }

        @Test
        void is_brought_back_by_a_moderator_and_that_is_told() {
            assertThat(removed.become(new Published(NOW, DECISION), NOW)).satisfies(tellsOfItsWords());
        }

        @Test
        void waits_again_where_a_decision_is_undone_and_readers_learn_nothing_of_it() {
            assertThat(removed.become(held.status(), NOW)).satisfies(is(held.status()), tellsNothing());
        }
    }

    @Nested
    class TakenBack {

        @Test
        void has_neither_words_nor_a_writer() {
            for (var comment : List.of(stub, deleted)) {
                assertThat(comment.body()).isEmpty();
                assertThat(comment.author()).isEqualTo(new Author.Nobody());
                assertThat(comment.status().word()).isEqualTo("deleted");
            }
        }

        @Test
        void stays_so_whatever_is_asked_of_it() {
            for (var comment : List.of(stub, deleted)) {
                assertThat(comment.erase(false, false, NOW)).satisfies(is(comment.status()), tellsNothing());
                assertThatIllegalStateException().isThrownBy(() -> comment.edit("Thank you.", _ -> new Publish(), NOW));
            }
        }

        @Test
        void is_known_to_moderation_until_its_writer_asks_to_be_forgotten() {
            assertThat(deleted.writer()).isEqualTo(submitted.writer());
            assertThat(deleted.erase(false, true, NOW).comment().writer()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("whatNobodyDecides")
    void cannot_be_decided_by_anybody_but_its_writer(Status status) {
        assertThatIllegalArgumentException().isThrownBy(() -> published.become(status, NOW));
    }

    static Stream<Status> whatNobodyDecides() {
        return Stream.of(new Submitted(), new Stub(NOW), new Deleted(NOW));
    }

    @Test
    void is_judged_by_the_rules_only_where_it_was_submitted() {
        for (var comment : List.of(held, published, removed, stub, deleted)) {
            assertThat(comment.judge(new Publish(), NOW)).isEqualTo(new AlreadyJudged());
        }
    }

    @Test
    void is_seen_by_readers_only_where_it_is_published() {
        assertThat(Stream.of(submitted, held, published, removed, stub, deleted).filter(Comment::isPublished))
                .containsExactly(published);
    }

    private static Consumer<Moved> is(Status status) {
        return moved -> assertThat(moved.comment().status()).isEqualTo(status);
    }

    private static Consumer<Moved> tells(String reason, boolean wasPublished) {
        return moved -> assertThat(moved.events())
                .containsExactly(new CommentRemoved(moved.comment().id(), ARTICLE, reason, wasPublished, NOW));
    }

    private static Consumer<Moved> tellsOfItsWords() {
        return moved -> assertThat(moved.events())
                .singleElement()
                .isInstanceOfSatisfying(
                        CommentPublished.class,
                        told -> assertThat(told.body())
                                .isEqualTo(moved.comment().body()));
    }

    private static Consumer<Moved> tellsNothing() {
        return moved -> assertThat(moved.events()).isEmpty();
    }
}
