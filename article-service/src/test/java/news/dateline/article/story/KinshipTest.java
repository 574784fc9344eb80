package news.dateline.article.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import news.dateline.article.story.Kinship.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KinshipTest {

    private static Content content(
            @Nullable String place, @Nullable String country, @Nullable String section, List<String> tags) {
        var dateline = place == null && country == null ? null : new Dateline(place, country, null, null, null);
        return new Content(
                "Headline",
                null,
                null,
                dateline,
                "<p>a</p>",
                section,
                Tag.distinct(tags),
                5,
                "en",
                List.of(),
                null,
                List.of());
    }

    @Test
    void there_is_none_between_stories_with_nothing_in_common() {
        assertThat(Kinship.between(
                        content("Oslo", null, "world", List.of("a")), content("Lima", "Peru", "sport", List.of("b"))))
                .isEmpty();
    }

    @Test
    void there_is_none_in_what_both_do_not_say() {
        assertThat(Kinship.between(content(null, null, null, List.of()), content(null, null, null, List.of())))
                .isEmpty();
    }

    @Test
    void is_told_by_the_tag_as_this_story_spells_it() {
        var kinship = Kinship.between(
                        content(null, null, null, List.of("Old Town")), content(null, null, null, List.of("old-town")))
                .orElseThrow();

        assertThat(kinship.kind()).isEqualTo(Kind.TAG);
        assertThat(kinship.name()).isEqualTo("Old Town");
    }

    @Test
    void grows_no_closer_with_ever_more_tags() {
        var tags = IntStream.range(0, 50).mapToObj(number -> "tag " + number).toList();
        var many = content(null, null, null, tags);
        var three = content(null, null, null, tags.subList(0, 3));

        assertThat(Kinship.between(many, many).orElseThrow().closeness())
                .isEqualTo(Kinship.between(many, three).orElseThrow().closeness());
    }

    @Test
    void is_closer_by_a_place_than_by_its_country_and_closer_by_both_than_by_one() {
        var oslo = content("Oslo", "Norway", "world", List.of("a"));

        var city = Kinship.between(oslo, content("Oslo", "Norway", null, List.of()))
                .orElseThrow();
        var country = Kinship.between(oslo, content("Bergen", "Norway", null, List.of()))
                .orElseThrow();

        assertThat(city.closeness()).isGreaterThan(country.closeness());
        assertThat(city.name()).isEqualTo("Oslo");
        assertThat(country.kind()).isEqualTo(Kind.PLACE);
        assertThat(country.name()).isEqualTo("Norway");
    }
}
