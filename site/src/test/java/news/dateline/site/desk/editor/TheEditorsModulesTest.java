package news.dateline.site.desk.editor;

import static news.dateline.site.desk.DeskSamples.STORY;
import static news.dateline.site.desk.DeskSamples.lies;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import news.dateline.site.Reader;
import news.dateline.site.SiteTest;
import news.dateline.site.desk.Seat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@SiteTest
@Import(Reader.class)
class TheEditorsModulesTest {

    private static final Pattern IMPORT = Pattern.compile("(?m)^import .*? from '([^']+)'");

    @Autowired
    Reader reader;

    @BeforeEach
    void start() {
        reader.startAfresh();
    }

    private String entry() {
        lies("draft", "");
        var page = reader.opens(
                        "/desk/stories/" + STORY, Seat.of("Ada", "editor").headers())
                .page();
        return page.select("script[src^=/assets/editor/]").attr("src");
    }

    @Test
    void are_found_from_one_to_the_next_without_a_bundler() {
        var first = entry();
        var folder = first.substring(0, first.lastIndexOf('/') + 1);
        Set<String> found = new LinkedHashSet<>();
        var open = new ArrayDeque<>(Set.of(first));
        while (!open.isEmpty()) {
            var address = open.pop();
            if (found.add(address)) {
                var answer = reader.opens(address);
                assertThat(answer.status()).as(address).isEqualTo(200);
                assertThat(answer.header("Content-Type")).startsWith("text/javascript");
                assertThat(answer.header("Cache-Control")).contains("immutable", "max-age=31536000");
                IMPORT.matcher(answer.html()).results().map(one -> one.group(1)).forEach(name -> {
                    assertThat(name).as("imported by " + address).startsWith("./");
                    open.push(folder + name.substring(2));
                });
            }
        }
        assertThat(found).contains(folder + "prosemirror-view.js", folder + "w3c-keyname.js", folder + "autosave.js");
    }

    @Test
    void of_an_earlier_time_are_not_there() {
        assertThat(reader.opens(entry().replaceFirst("editor/[^/]+/", "editor/earlier/"))
                        .status())
                .isEqualTo(404);
    }
}
