package news.dateline.article.searching;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import news.dateline.article.searching.Wanted.Scope.Published;
import news.dateline.article.stories.Filter;
import news.dateline.article.story.Content;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/// Whatever is typed.
class AnyQueryTest {

    private static @Nullable Path folder;
    private static @Nullable StoryIndex index;

    @BeforeContainer
    static void anIndex() throws IOException {
        folder = Files.createTempDirectory("any-query");
        index = new StoryIndex(folder.resolve("index"));
    }

    @AfterContainer
    static void isPutAway() throws IOException {
        index.close();
        FileSystemUtils.deleteRecursively(folder);
    }

    @Provide
    static Arbitrary<String> typed() {
        var anything = Arbitraries.strings().all();
        var words = Arbitraries.of("bridge", "Bürgermeister", "l'homme", "東京", "a-b-c", "\"", "“", "city's", "AND", "ب")
                .list()
                .ofMaxSize(100)
                .map(all -> String.join(" ", all));
        var tight =
                Arbitraries.strings().withChars("a-.'\"東\ud83d\ude00\u0301 ").ofMaxLength(Wanted.LONGEST);
        return Arbitraries.oneOf(anything, words, tight)
                .map(text -> text.substring(0, Math.min(text.length(), Wanted.LONGEST)));
    }

    @Property(tries = 300)
    void is_a_question_that_can_be_asked(@ForAll("typed") String typed) {
        var now = Instant.EPOCH;
        var wanted = new Wanted(typed, new Filter(null, null), null, null, 1, Wanted.MOST_A_PAGE);

        assertThatCode(() -> index.find(wanted, new Published(now), now)).doesNotThrowAnyException();
    }

    @Property(tries = 300)
    void can_be_shown_in_any_text(@ForAll("typed") String typed, @ForAll("typed") String text) {
        var content = new Content(
                text,
                text,
                null,
                null,
                "<p>" + text + "</p>",
                null,
                java.util.List.of(),
                5,
                "en",
                java.util.List.of(),
                null,
                java.util.List.of());

        assertThatCode(() -> Words.roughly(typed).ifPresent(question -> {
                    Excerpts.headline(content, question, true);
                    Excerpts.excerpt(content, question, true);
                }))
                .doesNotThrowAnyException();
    }
}
