package news.dateline.article.story;

import static news.dateline.article.story.Samples.EASY;
import static news.dateline.article.story.Samples.EVE;
import static news.dateline.article.story.Samples.by;
import static news.dateline.article.story.Samples.content;
import static news.dateline.article.story.Samples.manuscript;
import static news.dateline.article.story.Samples.taken;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import news.dateline.article.story.Status.Approved;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WhatAStorySaysTest {

    private static final List<Byline> TWO =
            List.of(new Byline("Ada Byron", null), new Byline("Grace Hopper", "photographs"));

    private static Content signed(@Nullable String byline, List<Byline> bylines) {
        return new Content(
                "Headline", null, byline, null, "<p>a</p>", "city", List.of(), 5, "en", bylines, null, List.of());
    }

    @Test
    void is_signed_by_those_who_made_it_with_what_they_did() {
        assertThat(signed(null, TWO).bylineText()).isEqualTo("Ada Byron, Grace Hopper (photographs)");
        assertThat(signed(null, List.of()).bylineText()).isNull();
    }

    @Test
    void is_signed_as_the_newsroom_words_it_where_it_does() {
        assertThat(signed("From our staff", TWO).bylineText()).isEqualTo("From our staff");
    }

    @Test
    void is_signed_by_others_once_the_bylines_change_though_the_old_line_came_back() {
        var before = signed(null, TWO);
        var sentBack = signed(before.bylineText(), List.of(new Byline("Alan Turing", null)));

        assertThat(sentBack.after(before).bylineText()).isEqualTo("Alan Turing");
        assertThat(signed(before.bylineText(), TWO).after(before)).isEqualTo(before);
        assertThat(signed("By Ada", TWO).after(before).bylineText()).isEqualTo("By Ada");
    }

    @Test
    void keeps_the_anchors_of_its_sub_heads_through_every_save() {
        var begun = Story.begin(manuscript(content("H", "city", "<h2 id=\"mine\">On alert</h2>")), by(EVE), null);
        var saved = taken(Writing.save(
                begun, manuscript(content("H", "city", "<h2 id=\"any\">On high alert</h2><p>b</p>")), by(EVE)));

        assertThat(begun.content().body()).isEqualTo("<h2 id=\"on-alert\">On alert</h2>");
        assertThat(saved.content().body()).isEqualTo("<h2 id=\"on-alert\">On high alert</h2><p>b</p>");
    }

    @Test
    void stays_approved_when_it_is_saved_as_it_was_read() {
        var begun = Story.begin(manuscript(content("H", "city", "<h2 id=\"part\">On alert</h2>")), by(EVE), null);
        var approved = taken(Reviewing.approve(taken(Reviewing.submit(begun, by(EVE))), by(EVE), EASY));

        var again = taken(Writing.save(approved, manuscript(approved.content()), by(EVE)));

        assertThat(again.status()).isInstanceOf(Approved.class);
    }
}
