package news.dateline.site.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AStyleSheetTest {

    private static final Path ASSETS = Path.of("src/main/resources/static/assets");

    /// A browser takes what follows a block that is not closed for a part of it, and says nothing.
    @ParameterizedTest
    @ValueSource(strings = {"paper.css", "desk.css"})
    void closes_every_block_before_the_next_one_begins(String name) throws IOException {
        var open = 0;
        for (var line : Files.readAllLines(ASSETS.resolve(name))) {
            if (!line.isBlank() && !line.startsWith(" ") && !line.startsWith("}")) {
                assertThat(open).as(line).isZero();
            }
            for (var character : line.toCharArray()) {
                open += character == '{' ? 1 : character == '}' ? -1 : 0;
            }
        }
        assertThat(open).isZero();
    }
}
