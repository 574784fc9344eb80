package news.dateline.tools.seed;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SampleTest {

    private static final Instant NOW = Instant.parse("2026-03-20T12:00:00Z");
    private static final Pattern TAG = Pattern.compile("</?([a-z0-9]+)[^>]*>");

    @Test
    void shows_the_product_off() throws IOException {
        var samples = Sample.all();

        assertThat(samples).hasSizeGreaterThanOrEqualTo(12);
        assertThat(values("section", samples)).hasSizeGreaterThanOrEqualTo(8);
        assertThat(values("language", samples)).contains("en", "ar");
        assertThat(samples).anyMatch(sample -> body(sample).length() > 10_000);
        assertThat(samples).anyMatch(sample -> body(sample).length() < 800);
        assertThat(samples).anyMatch(sample -> sample.comments().size() > 1);
        assertThat(tags(samples)).contains("h2", "h3", "blockquote", "cite", "ul", "ol", "em", "strong");
    }

    @Test
    void keeps_within_what_a_story_may_say() throws IOException {
        for (var sample : Sample.all()) {
            assertThat((String) sample.story().get("headline"))
                    .as(sample.name())
                    .hasSizeBetween(1, 200);
            assertThat((String) sample.story().getOrDefault("standfirst", ""))
                    .as(sample.name())
                    .hasSizeLessThanOrEqualTo(500);
            assertThat((Integer) sample.story().get("urgency"))
                    .as(sample.name())
                    .isBetween(1, 9);
            assertThat((String) sample.story().get("section")).as(sample.name()).matches("[a-z0-9-]{1,40}");
            assertThat(tags(List.of(sample)))
                    .as(sample.name())
                    .isSubsetOf("p", "h2", "h3", "blockquote", "cite", "ul", "ol", "li", "a", "em", "strong", "br");
        }
    }

    @Test
    void is_the_same_each_time_so_that_its_key_stands_for_one_story() throws IOException {
        assertThat(Sample.all()).isEqualTo(Sample.all());
        assertThat(Sample.all()).extracting(Sample::key).doesNotHaveDuplicates();
        assertThat(sample("urgency: 4").key()).isNotEqualTo(sample("urgency: 5").key());
    }

    @Test
    void carries_the_time_of_its_filing_only_once_it_is_filed() {
        var sample = sample("place: Orlenz\ncountry: Valmere");

        assertThat(sample.story()).containsEntry("dateline", Map.of("place", "Orlenz", "country", "Valmere"));
        assertThat(sample.filed(NOW))
                .containsEntry(
                        "dateline", Map.of("place", "Orlenz", "country", "Valmere", "filedAt", "2026-03-20T12:00:00Z"));
    }

    @Test
    void written_at_the_desk_has_no_dateline() {
        assertThat(sample("urgency: 4").filed(NOW)).doesNotContainKey("dateline");
    }

    @Test
    void leaves_out_what_it_does_not_say() {
        assertThat(sample("standfirst:").story()).doesNotContainKeys("standfirst", "byline");
    }

    private static Sample sample(String lines) {
        return Sample.parse("clock", "headline: Clock strikes: once\nsection: city\n" + lines + "\n\n<p>It did.</p>\n");
    }

    private static String body(Sample sample) {
        return (String) sample.story().get("body");
    }

    private static List<Object> values(String field, List<Sample> samples) {
        return samples.stream()
                .map(sample -> sample.story().get(field))
                .distinct()
                .toList();
    }

    private static Iterable<String> tags(List<Sample> samples) {
        return samples.stream()
                .flatMap(sample -> TAG.matcher(body(sample)).results())
                .map(tag -> tag.group(1))
                .collect(toSet());
    }
}
