package news.dateline.article.story;

import static news.dateline.article.story.Samples.ADA;
import static news.dateline.article.story.Samples.BEN;
import static news.dateline.article.story.Samples.EVE;
import static news.dateline.article.story.Samples.ID;
import static news.dateline.article.story.Samples.MAX;
import static news.dateline.article.story.Samples.MORNING;
import static news.dateline.article.story.Samples.NOON;
import static news.dateline.article.story.Samples.content;
import static news.dateline.article.story.Samples.draft;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.List;
import news.dateline.article.story.Publication.Published;
import news.dateline.article.story.Publication.Ready;
import news.dateline.article.story.Revision.Revised;
import news.dateline.article.story.Status.Live;
import news.dateline.events.AlertDirective;
import news.dateline.events.AlertDirective.Audience;
import news.dateline.events.ArticlePublished;
import news.dateline.web.FieldFault;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class StoryTest {

    private static Published published(Story story) {
        return ((Ready) story.publication()).at(ID, "harbour-bridge-closes", NOON, null);
    }

    @Nested
    class ADraft {

        @Test
        void exists_for_its_reporter_and_every_editor_and_for_nobody_else() {
            assertThat(draft().existsFor(ADA)).isTrue();
            assertThat(draft().existsFor(EVE)).isTrue();
            assertThat(draft().existsFor(BEN)).isFalse();
            assertThat(draft().existsFor(MAX)).isFalse();
            assertThat(draft().existsFor(null)).isFalse();
        }

        @Test
        void has_no_address() {
            assertThat(draft().url()).isEmpty();
            assertThat(draft().isPublic()).isFalse();
        }

        @Test
        void takes_a_new_text_and_keeps_who_began_it_and_when() {
            var text = content("Bridge to close", "city", null);

            assertThat(draft().revise(text, NOON))
                    .asInstanceOf(type(Revised.class))
                    .extracting(Revised::story)
                    .isEqualTo(new Story(draft().author(), text, draft().status(), MORNING, NOON));
        }

        @Test
        void is_not_published_before_it_has_a_headline_a_section_and_a_body() {
            var refused = (Refused) draft(content(null, null, null)).publication();

            assertThat(refused.problem()).isEqualTo(StoryProblem.INCOMPLETE_STORY);
            assertThat(refused.faults())
                    .extracting(FieldFault::pointer)
                    .containsExactly("/headline", "/section", "/body");
            assertThat(((Refused) draft(content("a", "city", null)).publication()).faults())
                    .extracting(FieldFault::pointer)
                    .containsExactly("/body");
        }

        @Test
        void becomes_version_1_at_an_address_and_tells_of_it() {
            var alert = new AlertDirective("Bridge closes tonight", 3, Audience.SECTION);
            var published = ((Ready) draft().publication()).at(ID, "harbour-bridge-closes", NOON, alert);

            assertThat(published.story().status()).isEqualTo(new Live("harbour-bridge-closes", 1, NOON));
            assertThat(published.story().url()).contains("/city/harbour-bridge-closes");
            assertThat(published.event())
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

    @Nested
    class APublishedStory {

        private final Story story = published(draft()).story();

        @Test
        void exists_for_everybody() {
            assertThat(story.existsFor(null)).isTrue();
            assertThat(story.existsFor(MAX)).isTrue();
        }

        @Test
        void is_not_published_again() {
            assertThat(story.publication())
                    .asInstanceOf(type(Refused.class))
                    .extracting(Refused::problem)
                    .isEqualTo(StoryProblem.ALREADY_PUBLISHED);
        }

        @Test
        void is_not_changed_like_a_draft() {
            assertThat(story.revise(content("Other", "city", "<p>Text</p>"), NOON))
                    .asInstanceOf(type(Refused.class))
                    .extracting(Refused::problem)
                    .isEqualTo(StoryProblem.PUBLISHED_STORY);
        }

        @Test
        void lives_at_its_own_slug_only() {
            assertThat(story.isLiveAt("harbour-bridge-closes")).isTrue();
            assertThat(story.isLiveAt("harbour-bridge")).isFalse();
            assertThat(draft().isLiveAt("harbour-bridge-closes")).isFalse();
        }
    }
}
