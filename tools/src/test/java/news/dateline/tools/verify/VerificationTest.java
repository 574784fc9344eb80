package news.dateline.tools.verify;

import static news.dateline.events.Topic.ALERT_RAISED;
import static news.dateline.events.Topic.ARTICLE_PUBLISHED;
import static news.dateline.events.Topic.ARTICLE_UPDATED;
import static news.dateline.events.Topic.COMMENT_PUBLISHED;
import static news.dateline.events.Topic.COMMENT_SUBMITTED;
import static news.dateline.tools.verify.ASystem.COMMENTS_COPY;
import static news.dateline.tools.verify.ASystem.NOTIFICATIONS_COPY;
import static news.dateline.tools.verify.ASystem.NOW;
import static news.dateline.tools.verify.ASystem.idFrom;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import news.dateline.tools.verify.Facts.Sent;
import news.dateline.tools.verify.Finding.Effect;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class VerificationTest {

    private static final Instant TODAY = NOW.minus(Duration.ofHours(2));
    private static final Instant LAST_MONTH = NOW.minus(Duration.ofDays(30));

    private final UUID story = idFrom(TODAY);
    private final UUID comment = idFrom(TODAY);
    private final UUID directive = idFrom(TODAY);
    private final ASystem system = new ASystem();

    @Test
    void finds_nothing_in_an_empty_system() {
        assertThat(system.verdict().isGood()).isTrue();
    }

    @Test
    void finds_nothing_where_a_story_was_published_with_an_alert_and_answered() {
        published(directive)
                .stored("alerts", directive, 1)
                .told(alert(directive))
                .thread(story, 1, 1);
        system.stored("comments", comment, 2)
                .told(COMMENT_SUBMITTED, comment, 1, TODAY)
                .told(COMMENT_PUBLISHED, comment, 2, TODAY);

        assertThat(system.findings()).isEmpty();
    }

    @Test
    void finds_nothing_where_a_comment_was_changed_and_published_again() {
        published(directive)
                .stored("alerts", directive, 1)
                .told(alert(directive))
                .thread(story, 1, 1);
        system.stored("comments", comment, 3)
                .told(COMMENT_SUBMITTED, comment, 1, TODAY)
                .told(COMMENT_PUBLISHED, comment, 2, TODAY)
                .told(COMMENT_PUBLISHED, comment, 3, TODAY);

        assertThat(system.findings()).isEmpty();
    }

    @Test
    void ignores_drafts() {
        assertThat(system.stored("articles", story, 0).findings()).isEmpty();
    }

    @Nested
    class Loses {

        @Test
        void an_event_that_is_neither_in_kafka_nor_in_the_outbox() {
            system.stored("articles", story, 3).copied(story, 3);
            system.told(ARTICLE_PUBLISHED, story, 1, TODAY).told(ARTICLE_UPDATED, story, 3, TODAY);

            assertThat(system.findings()).containsExactly("articles " + story + ": event 2 is not in Kafka");
            assertThat(system.verdict().count(Effect.LOST)).isEqualTo(1);
        }

        @Test
        void an_event_that_has_waited_for_over_a_minute() {
            system.unsent("articles", story, 1, 1, NOW.minusSeconds(61)).copied(story, 0);

            assertThat(system.findings())
                    .containsExactly("articles " + story + ": events have been unsent since " + NOW.minusSeconds(61));
        }

        @Test
        void a_change_that_the_store_forgot_after_it_was_told() {
            system.stored("articles", story, 1).copied(story, 2);
            system.told(ARTICLE_PUBLISHED, story, 1, TODAY).told(ARTICLE_UPDATED, story, 2, TODAY);

            assertThat(system.findings()).containsExactly(story + ": Kafka has event 2, its store knows 1");
        }

        @Test
        void an_aggregate_that_only_kafka_knows() {
            system.told(COMMENT_SUBMITTED, comment, 1, TODAY);

            assertThat(system.findings()).containsExactly(comment + ": Kafka tells of it, no store knows it");
        }

        @Test
        void what_a_projection_has_not_applied() {
            system.stored("articles", story, 2).copied(NOTIFICATIONS_COPY, story, 2);
            system.told(ARTICLE_PUBLISHED, story, 1, TODAY).told(ARTICLE_UPDATED, story, 2, TODAY);
            assertThat(system.findings())
                    .containsExactly(COMMENTS_COPY + " stands at event 0 of story " + story + ", which told more");
        }

        @Test
        void a_directive_without_an_alert() {
            published(directive);

            assertThat(system.findings())
                    .containsExactly("directive " + directive + " on story " + story + " has no alert");
        }

        @Test
        void a_comment_that_nobody_judged() {
            system.stored("comments", comment, 1).told(COMMENT_SUBMITTED, comment, 1, TODAY);

            assertThat(system.findings()).containsExactly("comment " + comment + " was never judged");
        }

        @Test
        void not_a_comment_that_waits_for_a_person() {
            system.stored("comments", comment, 2, 1).told(COMMENT_SUBMITTED, comment, 1, TODAY);

            assertThat(system.findings()).isEmpty();
        }

        @Test
        void a_comment_that_is_counted_and_not_shown() {
            assertThat(system.thread(story, 3, 2).findings())
                    .containsExactly("the thread of story " + story + " counts 3 comments and shows 2");
        }
    }

    @Nested
    class Doubles {

        @Test
        void a_number_that_two_events_have() {
            system.stored("articles", story, 1).copied(story, 1);
            system.told(ARTICLE_PUBLISHED, story, 1, TODAY).told(ARTICLE_UPDATED, story, 1, TODAY);

            assertThat(system.findings()).containsExactly(story + ": different events have the number 1");
            assertThat(system.verdict().count(Effect.DUPLICATED)).isEqualTo(1);
        }

        @Test
        void a_publication() {
            system.stored("articles", story, 2).copied(story, 2);
            system.told(ARTICLE_PUBLISHED, story, 1, TODAY).told(ARTICLE_PUBLISHED, story, 2, TODAY);

            assertThat(system.findings()).containsExactly(story + ": article-published was told more than once");
        }

        @Test
        void an_alert_of_one_directive() {
            var second = idFrom(TODAY);
            published(directive).stored("alerts", directive, 1).stored("alerts", second, 1);
            system.told(alert(directive))
                    .told(new Sent(idFrom(TODAY), ALERT_RAISED, second, second.toString(), 1, TODAY, false, directive));

            assertThat(system.findings()).containsExactly("directive " + directive + " raised more than one alert");
        }

        @Test
        void nothing_when_the_same_event_was_sent_twice() {
            var event = new Sent(idFrom(TODAY), ARTICLE_PUBLISHED, story, story.toString(), 1, TODAY, false, null);
            system.stored("articles", story, 1).copied(story, 1).told(event).told(event);

            assertThat(system.findings()).isEmpty();
        }
    }

    @Nested
    class Forgives {

        @Test
        void an_event_that_waits_in_its_outbox_since_a_moment() {
            system.unsent("articles", story, 2, 1, NOW.minusSeconds(5)).copied(story, 1);
            system.told(ARTICLE_PUBLISHED, story, 1, TODAY);

            assertThat(system.findings()).isEmpty();
        }

        @Test
        void an_event_that_waits_while_a_later_one_was_sent() {
            system.unsent("articles", story, 2, 1, NOW.minusSeconds(5)).copied(story, 2);
            system.told(ARTICLE_UPDATED, story, 2, TODAY);

            assertThat(system.findings()).isEmpty();
        }

        @Test
        void a_projection_behind_what_lies_in_a_dead_letter_of_its_service() {
            system.stored("articles", story, 1).copied(NOTIFICATIONS_COPY, story, 1);
            system.told(ARTICLE_PUBLISHED, story, 1, TODAY).parked("comment-service", idFrom(TODAY), story);

            assertThat(system.findings()).isEmpty();
        }

        @Test
        void a_directive_and_a_comment_that_are_parked() {
            published(directive).parked("notification-service", directive, story);
            system.stored("comments", comment, 1)
                    .told(COMMENT_SUBMITTED, comment, 1, TODAY)
                    .parked("comment-service", null, comment);

            assertThat(system.findings()).isEmpty();
        }

        @Test
        void a_stray_event_that_is_parked() {
            system.told(ARTICLE_PUBLISHED, story, 1, TODAY).parked("comment-service", idFrom(TODAY), story);

            assertThat(system.findings()).isEmpty();
        }

        @Test
        void a_superseded_alert_which_tells_nothing() {
            assertThat(published(directive).stored("alerts", directive, 0).findings())
                    .isEmpty();
        }
    }

    @Nested
    class OfOldTimes {

        private final UUID old = idFrom(LAST_MONTH);

        @Test
        void expects_no_event_of_a_comment() {
            assertThat(system.stored("comments", old, 2).findings()).isEmpty();
        }

        @Test
        void expects_no_alert_past_the_three_days_that_their_topic_keeps_them() {
            var alert = idFrom(NOW.minus(Duration.ofDays(4)));

            assertThat(system.stored("alerts", alert, 1).findings()).isEmpty();
        }

        @Test
        void expects_the_last_event_of_a_story_which_compaction_leaves() {
            system.stored("articles", old, 5).copied(old, 5).told(ARTICLE_PUBLISHED, old, 1, LAST_MONTH);

            assertThat(system.findings()).containsExactly("articles " + old + ": event 5 is not in Kafka");
        }

        @Test
        void forgives_what_compaction_removed() {
            system.stored("articles", old, 5).copied(old, 5);
            system.told(ARTICLE_PUBLISHED, old, 1, LAST_MONTH).told(ARTICLE_UPDATED, old, 5, LAST_MONTH);

            assertThat(system.findings()).isEmpty();
        }

        @Test
        void expects_what_follows_the_first_event_of_recent_days() {
            system.stored("articles", old, 6).copied(old, 6).told(ARTICLE_PUBLISHED, old, 1, LAST_MONTH);
            system.told(ARTICLE_UPDATED, old, 4, TODAY).told(ARTICLE_UPDATED, old, 6, TODAY);

            assertThat(system.findings()).containsExactly("articles " + old + ": event 5 is not in Kafka");
        }
    }

    @Test
    void drops_what_a_later_reading_does_not_find_any_more() {
        var lost = Finding.lost("story %d", 1);
        var underWay = Finding.lost("story %d", 2);

        assertThat(new Verdict(List.of(lost, underWay)).confirmedBy(new Verdict(List.of(lost, Finding.lost("new")))))
                .isEqualTo(new Verdict(List.of(lost)));
    }

    private ASystem published(UUID event) {
        return system.stored("articles", story, 1)
                .copied(story, 1)
                .told(new Sent(event, ARTICLE_PUBLISHED, story, story.toString(), 1, TODAY, true, null));
    }

    private static Sent alert(UUID cause) {
        return new Sent(idFrom(TODAY), ALERT_RAISED, cause, cause.toString(), 1, TODAY, false, cause);
    }
}
