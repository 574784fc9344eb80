package news.dateline.article.story;

import static news.dateline.article.story.Samples.ID;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SlugTest {

    @Test
    void the_headline_comes_first_then_numbers_then_the_story_s_own_id() {
        assertThat(Slug.candidates("Harbour bridge closes", ID))
                .startsWith("harbour-bridge-closes", "harbour-bridge-closes-2")
                .endsWith("harbour-bridge-closes-9", "harbour-bridge-closes-" + ID);
    }

    @Test
    void none_is_longer_than_a_slug_may_be() {
        var headline = "Seven words that go on and on ".repeat(6);

        assertThat(Slug.candidates(headline, ID))
                .allSatisfy(
                        slug -> assertThat(slug).hasSizeLessThanOrEqualTo(80).matches("[a-z0-9]+(-[a-z0-9]+)*"));
    }

    @Test
    void a_headline_that_ascii_cannot_spell_is_a_story() {
        assertThat(Slug.candidates("Косово", ID)).startsWith("story", "story-2");
    }
}
