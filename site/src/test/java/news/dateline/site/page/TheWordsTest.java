package news.dateline.site.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ResourceBundle;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Everything that the interface says stands in `words.properties`, and nothing of it anywhere else.
class TheWordsTest {

    private static final String QUOTED = "\"[^\"]*\"";
    private static final String BRACED = "\\{(?:[^{}\"]|" + QUOTED + "|\\{[^{}]*})*}";
    private static final String CLOSED = parenthesised(parenthesised(parenthesised(parenthesised(""))));

    /// What is between markup and text in a template.
    private static final Pattern CODE = Pattern.compile("(?m)^@(?:import|param).*$|^\\s*!\\{.*}$"
            + "|@template\\.[\\w.]+\\([^`@]*content = @`|`\\)"
            + "|\\$(?:unsafe)?" + BRACED
            + "|@(?:if|elseif|for|template\\.[\\w.]+)" + CLOSED
            + "|@(?:else|endif|endfor)");

    private static final Pattern SAID_BY_AN_ATTRIBUTE =
            Pattern.compile("\\b(?:title|alt|aria-label)=\"([^\"]*\\p{L}[^\"]*)\"");
    private static final Pattern MARKUP = Pattern.compile("<[^>]*>");
    private static final Pattern SAID = Pattern.compile("\\bsay\\(\"([a-z][\\w.-]*[\\w])\"[,)]");

    private static String parenthesised(String inner) {
        return "\\((?:[^()\"]|" + QUOTED + (inner.isEmpty() ? "" : "|" + inner) + ")*\\)";
    }

    static List<Path> templates() throws IOException {
        return files("src/main/jte", ".jte");
    }

    private static List<Path> files(String folder, String ending) throws IOException {
        try (var files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void do_not_stand_in_a_template(Path template) throws IOException {
        var markup = CODE.matcher(Files.readString(template)).replaceAll("");

        assertThat(MARKUP.matcher(markup).replaceAll("\n").lines().filter(line -> line.matches(".*\\p{L}.*")))
                .isEmpty();
        assertThat(SAID_BY_AN_ATTRIBUTE.matcher(markup).results().map(MatchResult::group))
                .isEmpty();
    }

    @Test
    void are_there_wherever_they_are_said() throws IOException {
        var words = ResourceBundle.getBundle("words");
        var sources = Stream.concat(templates().stream(), files("src/main/java", ".java").stream());

        for (var source : sources.toList()) {
            var said = SAID.matcher(Files.readString(source)).results().map(found -> found.group(1));
            assertThat(said).as("%s", source).allMatch(words::containsKey);
        }
    }
}
