package news.dateline.article.story;

import static news.dateline.article.story.Samples.ADA;
import static news.dateline.article.story.Samples.BEN;
import static news.dateline.article.story.Samples.EASY;
import static news.dateline.article.story.Samples.EVE;
import static news.dateline.article.story.Samples.ID;
import static news.dateline.article.story.Samples.MAX;
import static news.dateline.article.story.Samples.NOON;
import static news.dateline.article.story.Samples.by;
import static news.dateline.article.story.Samples.content;
import static news.dateline.article.story.Samples.draft;
import static news.dateline.article.story.Samples.published;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import news.dateline.article.story.Publication.Ready;
import news.dateline.article.story.Status.Live;
import news.dateline.events.AlertDirective;
import news.dateline.events.AlertDirective.Audience;
import news.dateline.events.ArticlePublished;
import news.dateline.web.FieldFault;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StoryTest {

    static Stream<Story> everyStatus() {
        return Stream.of(
                draft(),
                Samples.submitted(),
                Samples.approved(),
                Samples.scheduled(),
                published(),
                Samples.withdrawn());
    }

    @ParameterizedTest
    @MethodSource("everyStatus")
    void is_in_the_hands_of_its_reporter_and_every_editor_and_of_nobody_else(Story story) {
        assertThat(story.isInTheHandsOf(ADA)).isTrue();
        assertThat(story.isInTheHandsOf(EVE)).isTrue();
        assertThat(story.isInTheHandsOf(BEN)).isFalse();
        assertThat(story.isInTheHandsOf(MAX)).isFalse();
        assertThat(story.isInTheHandsOf(null)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("everyStatus")
    void has_an_address_only_while_it_is_published(Story story) {
        assertThat(story.url().isPresent()).isEqualTo(story.status() instanceof Live);
    }

    @Nested
    class ADraft {

        @Test
        void is_not_published_before_it_has_a_headline_a_section_and_a_body() {
            var refused = (Refused) draft(content(null, null, null)).publication(by(EVE), EASY);

            assertThat(refused.problem()).isEqualTo(StoryProblem.INCOMPLETE_STORY);
            assertThat(refused.faults())
                    .extracting(FieldFault::pointer)
                    .containsExactly("/headline", "/section", "/body");
            assertThat(((Refused) draft(content("a", "city", null)).publication(by(EVE), EASY)).faults())
                    .extracting(FieldFault::pointer)
                    .containsExactly("/body");
        }

        @Test
        void becomes_version_1_at_an_address_and_tells_of_it() {
            var alert = new AlertDirective("Bridge closes tonight", 3, Audience.SECTION);
            var taken = ((Ready) draft().publication(by(EVE), EASY)).at(ID, "harbour-bridge-closes", by(EVE), alert);

            assertThat(taken.story().status())
                    .isEqualTo(new Live("harbour-bridge-closes", 1, NOON, by(EVE), null, List.of()));
            assertThat(taken.story().url()).contains("/city/harbour-bridge-closes");
            assertThat(taken.event())
                    .isEqualTo(new ArticlePublished(
                            ID,
                            1,
                            "Harbour bridge closes",
                            "Standfirst",
                            "city",
                            List.of("harbour", "old-town"),
                            4,
                            "en",
                            "harbour-bridge-closes",
                            "/city/harbour-bridge-closes",
                            NOON,
                            alert));
        }
    }
}
