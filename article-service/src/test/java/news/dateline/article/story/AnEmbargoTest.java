package news.dateline.article.story;

import static news.dateline.article.story.Samples.ADA;
import static news.dateline.article.story.Samples.EASY;
import static news.dateline.article.story.Samples.EVE;
import static news.dateline.article.story.Samples.EVENING;
import static news.dateline.article.story.Samples.NOON;
import static news.dateline.article.story.Samples.by;
import static news.dateline.article.story.Samples.draft;
import static news.dateline.article.story.Samples.published;
import static news.dateline.article.story.Samples.taken;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import news.dateline.article.story.Publication.Ready;
import news.dateline.article.story.Trail.Act;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AnEmbargoTest {

    private static Story embargoed(@Nullable Instant until) {
        return taken(Writing.save(draft(), new Manuscript(draft().content(), Embargo.stated(until)), by(ADA)));
    }

    @Test
    void keeps_a_story_from_being_published_before_it_ends() {
        var refused = (Refused) embargoed(EVENING).publication(by(EVE), EASY);

        assertThat(refused.problem()).isEqualTo(StoryProblem.EMBARGOED);
        assertThat(embargoed(NOON).publication(by(EVE), EASY)).isInstanceOf(Ready.class);
    }

    @Test
    void allows_a_schedule_for_the_instant_at_which_it_ends_and_none_before() {
        var early =
                Scheduling.schedule(embargoed(EVENING), new When(EVENING.minusMillis(1), null), null, by(EVE), EASY);
        var onTime = Scheduling.schedule(embargoed(EVENING), new When(EVENING, null), null, by(EVE), EASY);

        assertThat(((Refused) early).problem()).isEqualTo(StoryProblem.EMBARGOED);
        assertThat(taken(onTime).status().word()).isEqualTo("scheduled");
    }

    @Test
    void is_lifted_only_by_whoever_says_so() {
        var saved =
                taken(Writing.save(embargoed(EVENING), new Manuscript(draft().content(), Embargo.UNSTATED), by(EVE)));
        var lifted = taken(Writing.save(saved, new Manuscript(draft().content(), Embargo.stated(null)), by(EVE)));

        assertThat(saved.embargoUntil()).isEqualTo(EVENING);
        assertThat(lifted.embargoUntil()).isNull();
        assertThat(lifted.trail().entries().getLast())
                .satisfies(entry -> assertThat(entry.act()).isEqualTo(Act.EMBARGOED))
                .satisfies(entry -> assertThat(entry.note()).isEqualTo("none"))
                .satisfies(entry -> assertThat(entry.by()).isEqualTo(by(EVE)));
    }

    @Test
    void comes_too_late_for_what_readers_have() {
        var content = published().content();

        var late = Writing.save(published(), new Manuscript(content, Embargo.stated(EVENING)), by(EVE));
        var past = Writing.save(published(), new Manuscript(content, Embargo.stated(NOON)), by(EVE));

        assertThat(((Refused) late).problem()).isEqualTo(StoryProblem.EMBARGO_TOO_LATE);
        assertThat(past).isInstanceOf(Transition.Taken.class);
    }
}
