package news.dateline.article.story;

import static news.dateline.article.story.Samples.EASY;
import static news.dateline.article.story.Samples.EVE;
import static news.dateline.article.story.Samples.EVENING;
import static news.dateline.article.story.Samples.ID;
import static news.dateline.article.story.Samples.by;
import static news.dateline.article.story.Samples.content;
import static news.dateline.article.story.Samples.manuscript;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import news.dateline.article.story.Changing.Edition;
import news.dateline.article.story.Changing.Note;
import news.dateline.article.story.Publication.Ready;
import news.dateline.article.story.Transition.Taken;
import news.dateline.events.ArticleUpdated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every step from every status: where it leads, or why it does not.
class AStepTest {

    private static final Content OTHER = content("Harbour bridge open", "city", "<p>Ferries rest.</p>");

    private static final Map<String, Story> AT = Map.of(
            "draft", Samples.draft(),
            "in-review", Samples.submitted(),
            "approved", Samples.approved(),
            "scheduled", Samples.scheduled(),
            "published", Samples.published(),
            "withdrawn", Samples.withdrawn());

    private static final Map<String, Function<Story, Transition>> STEPS = Map.of(
            "save", story -> Writing.save(story, manuscript(OTHER), by(EVE)),
            "submit", story -> Reviewing.submit(story, by(EVE)),
            "return", story -> Reviewing.giveBack(story, by(EVE), "More"),
            "approve", story -> Reviewing.approve(story, by(EVE), EASY),
            "schedule",
                    story -> Scheduling.schedule(
                            story, new When(EVENING.plus(Duration.ofHours(1)), null), null, by(EVE), EASY),
            "unschedule", story -> Scheduling.unschedule(story, by(EVE)),
            "publish", AStepTest::publish,
            "correct",
                    story -> Changing.change(
                            ID,
                            story,
                            new Edition(OTHER, null, new Note(ArticleUpdated.Change.UPDATE, "New", null)),
                            by(EVE),
                            EASY),
            "withdraw", story -> Changing.withdraw(ID, story, "Wrong", by(EVE)));

    private static Transition publish(Story story) {
        return switch (story.publication(by(EVE), EASY)) {
            case Refused refused -> refused;
            case Ready ready -> ready.at(ID, "slug", by(EVE), null);
        };
    }

    @ParameterizedTest(name = "{0} of a story that is {1}: {2}")
    @CsvSource({
        "save, draft, draft",
        "save, in-review, in-review",
        "save, approved, in-review",
        "save, scheduled, scheduled-story",
        "save, published, published",
        "save, withdrawn, already-withdrawn",
        "submit, draft, in-review",
        "submit, in-review, wrong-status",
        "submit, approved, wrong-status",
        "submit, scheduled, wrong-status",
        "submit, published, wrong-status",
        "submit, withdrawn, wrong-status",
        "return, draft, wrong-status",
        "return, in-review, draft",
        "return, approved, draft",
        "return, scheduled, wrong-status",
        "return, published, wrong-status",
        "return, withdrawn, wrong-status",
        "approve, draft, wrong-status",
        "approve, in-review, approved",
        "approve, approved, wrong-status",
        "approve, scheduled, wrong-status",
        "approve, published, wrong-status",
        "approve, withdrawn, wrong-status",
        "schedule, draft, scheduled",
        "schedule, in-review, scheduled",
        "schedule, approved, scheduled",
        "schedule, scheduled, scheduled",
        "schedule, published, already-published",
        "schedule, withdrawn, already-withdrawn",
        "unschedule, draft, wrong-status",
        "unschedule, in-review, wrong-status",
        "unschedule, approved, wrong-status",
        "unschedule, scheduled, approved",
        "unschedule, published, wrong-status",
        "unschedule, withdrawn, wrong-status",
        "publish, draft, published",
        "publish, in-review, published",
        "publish, approved, published",
        "publish, scheduled, published",
        "publish, published, already-published",
        "publish, withdrawn, already-withdrawn",
        "correct, draft, not-published",
        "correct, in-review, not-published",
        "correct, approved, not-published",
        "correct, scheduled, not-published",
        "correct, published, published",
        "correct, withdrawn, already-withdrawn",
        "withdraw, draft, not-published",
        "withdraw, in-review, not-published",
        "withdraw, approved, not-published",
        "withdraw, scheduled, not-published",
        "withdraw, published, withdrawn",
        "withdraw, withdrawn, already-withdrawn",
    })
    void leads_where_it_should(String step, String from, String result) {
        var transition = STEPS.get(step).apply(AT.get(from));

        assertThat(
                        switch (transition) {
                            case Refused refused -> refused.problem().code();
                            case Taken taken -> taken.story().status().word();
                        })
                .isEqualTo(result);
    }

    @ParameterizedTest
    @CsvSource({"draft", "in-review", "approved", "scheduled", "published"})
    void leaves_a_mark_of_who_and_when(String from) {
        STEPS.forEach((name, step) -> {
            if (step.apply(AT.get(from)) instanceof Taken taken) {
                assertThat(taken.story().trail().entries())
                        .as(name)
                        .hasSizeGreaterThan(AT.get(from).trail().entries().size())
                        .last()
                        .satisfies(entry -> assertThat(entry.by()).isEqualTo(by(EVE)));
            }
        });
    }
}
