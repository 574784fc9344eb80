package news.dateline.article.importing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.dateline.article.text.Markup;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Each shape of copy lies beside what is made of it: `wire/NAME.txt` and `wire/NAME.expected`.
class WireCopyTest {

    private static final UUID AGROUND = UUID.fromString("0198a1b2-0000-7000-8000-000000000001");

    private static Optional<UUID> story(String headline) {
        return headline.equals("A Ferry Runs Aground And Nobody Notices") ? Optional.of(AGROUND) : Optional.empty();
    }

    static WireCopy read(String file) {
        return WireCopy.read(Block.in(file), WireCopyTest::story);
    }

    private static String resource(String name) throws IOException {
        try (InputStream file = WireCopyTest.class.getResourceAsStream("/wire/" + name)) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), UTF_8);
        }
    }

    static String told(WireCopy copy) {
        var head = copy.head();
        var dateline = copy.dateline();
        var lines = Stream.of(
                line("headline", head.headline()),
                line("standfirst", head.standfirst()),
                line("byline", head.byline()),
                line("bylines", String.join(" | ", head.bylines())),
                line("tags", String.join(" | ", head.tags())),
                line("section", head.section()),
                line("embargo", head.embargo()),
                line(
                        "dateline",
                        dateline == null
                                ? null
                                : Stream.of(dateline.place(), dateline.country(), dateline.agency())
                                        .map(part -> part == null ? "-" : part)
                                        .collect(Collectors.joining(" | "))));
        var body = Jsoup.parseBodyFragment(Markup.clean(Objects.requireNonNullElse(copy.body(), "")));
        body.outputSettings().prettyPrint(false);
        var text = body.body().children().stream().map(Element::outerHtml);
        var doubts = copy.doubts().stream()
                .map(doubt -> "? %d %s: %s".formatted(doubt.line(), doubt.kind().word(), doubt.text()));
        return Stream.of(lines.filter(line -> !line.isEmpty()), text, doubts)
                .map(part -> part.map(line -> line + "\n").collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
    }

    private static String line(String name, String value) {
        return value == null || value.isEmpty() ? "" : name + ": " + value;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a-line-a-paragraph",
                "american-agency",
                "british-agency",
                "copied-from-a-page",
                "french-agency",
                "in-arabic",
                "in-markdown",
                "spanish-agency",
                "under-embargo",
                "with-a-standfirst",
                "with-an-end",
                "with-labels",
                "with-lists",
                "with-long-quotes",
                "without-a-dateline",
            })
    void of_every_shape_becomes_a_story_and_what_is_in_doubt(String shape) throws IOException {
        assertThat(told(read(resource(shape + ".txt")))).isEqualTo(resource(shape + ".expected"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Oslo, (NW).- It",
                "OSLO, Norway (NW) — It",
                "OSLO (NW) - It",
                "Oslo (NW) – It",
                "Oslo (NW) -- It"
            })
    void is_understood_in_every_style_that_a_house_may_print(String paragraph) {
        var copy = read("Headline\n\n" + paragraph + " rains and it rains.");

        assertThat(Objects.requireNonNull(copy.dateline()).place()).isEqualTo("Oslo");
        assertThat(copy.dateline().agency()).isEqualTo("NW");
        assertThat(copy.body()).isEqualTo("<p>It rains and it rains.</p>");
        assertThat(copy.doubts()).isEmpty();
    }

    @Test
    void that_is_nothing_but_doubt_ends_somewhere() {
        var copy = read("Headline\n\nOslo (NW) – It rains.\n\n" + "Leave a reply\n\nAnother\n\n".repeat(1_000));

        assertThat(copy.doubts()).hasSize(100);
    }
}
