package news.dateline.article.story;

import static news.dateline.article.story.Samples.ADA;
import static news.dateline.article.story.Samples.EASY;
import static news.dateline.article.story.Samples.EVE;
import static news.dateline.article.story.Samples.EVENING;
import static news.dateline.article.story.Samples.ID;
import static news.dateline.article.story.Samples.TWO_PAIRS;
import static news.dateline.article.story.Samples.approved;
import static news.dateline.article.story.Samples.by;
import static news.dateline.article.story.Samples.content;
import static news.dateline.article.story.Samples.draft;
import static news.dateline.article.story.Samples.manuscript;
import static news.dateline.article.story.Samples.published;
import static news.dateline.article.story.Samples.submitted;
import static news.dateline.article.story.Samples.taken;
import static org.assertj.core.api.Assertions.assertThat;

import news.dateline.article.story.Changing.Edition;
import news.dateline.article.story.Changing.Note;
import news.dateline.article.story.Publication.Ready;
import news.dateline.article.story.Status.InReview;
import news.dateline.events.ArticleUpdated;
import org.junit.jupiter.api.Test;

/// A house where nothing reaches readers that only its author has seen. Ada began the story.
class TwoPairsOfEyesTest {

    private static final When LATER = new When(EVENING, null);

    @Test
    void what_nobody_approved_is_neither_published_nor_scheduled() {
        assertThat(code(draft().publication(by(EVE), TWO_PAIRS))).isEqualTo("not-approved");
        assertThat(code(submitted().publication(by(EVE), TWO_PAIRS))).isEqualTo("not-approved");
        assertThat(code(Scheduling.schedule(submitted(), LATER, null, by(EVE), TWO_PAIRS)))
                .isEqualTo("not-approved");
    }

    @Test
    void its_author_neither_approves_nor_publishes_nor_schedules_nor_corrects_it() {
        var other = content("Other", "city", "<p>Words</p>");
        var note = new Note(ArticleUpdated.Change.UPDATE, "New", null);

        assertThat(code(Reviewing.approve(submitted(), by(ADA), TWO_PAIRS))).isEqualTo("own-story");
        assertThat(code(approved().publication(by(ADA), TWO_PAIRS))).isEqualTo("own-story");
        assertThat(code(Scheduling.schedule(approved(), LATER, null, by(ADA), TWO_PAIRS)))
                .isEqualTo("own-story");
        assertThat(code(Changing.change(ID, published(), new Edition(other, null, note), by(ADA), TWO_PAIRS)))
                .isEqualTo("own-story");
    }

    @Test
    void somebody_else_does() {
        assertThat(Reviewing.approve(submitted(), by(EVE), TWO_PAIRS)).isInstanceOf(Transition.Taken.class);
        assertThat(approved().publication(by(EVE), TWO_PAIRS)).isInstanceOf(Ready.class);
    }

    @Test
    void other_words_need_another_approval() {
        var edited = taken(Writing.save(approved(), manuscript(content("Other", "city", "<p>Words</p>")), by(ADA)));

        assertThat(edited.status()).isEqualTo(new InReview(by(ADA)));
        assertThat(code(edited.publication(by(EVE), TWO_PAIRS))).isEqualTo("not-approved");
    }

    @Test
    void the_same_words_saved_again_stay_approved() {
        var saved = taken(Writing.save(approved(), manuscript(approved().content()), by(ADA)));

        assertThat(saved.status()).isEqualTo(approved().status());
    }

    @Test
    void elsewhere_an_editor_publishes_even_their_own_draft() {
        assertThat(draft().publication(by(ADA), EASY)).isInstanceOf(Ready.class);
    }

    private static String code(Object refused) {
        return ((Refused) refused).problem().code();
    }
}
