package news.dateline.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import news.dateline.article.imaging.PictureProblem;
import news.dateline.article.story.StoryProblem;
import news.dateline.test.ProblemCatalogue;
import news.dateline.test.ProblemCatalogue.Entry;
import news.dateline.web.ProblemType;
import news.dateline.web.WebProblem;
import org.junit.jupiter.api.Test;

class TheCatalogueOfProblemsTest {

    private static void assertListed(String heading, ProblemType[] problems) {
        List<Entry> entries = Arrays.stream(problems)
                .map(problem -> new Entry(problem.code(), problem.status().value(), problem.title()))
                .toList();
        var catalogue = new ProblemCatalogue(heading);

        assertThat(catalogue.committed(entries)).isEqualTo(catalogue.generated(entries));
        assertThat(catalogue.unexplained()).isEmpty();
    }

    @Test
    void lists_what_every_service_may_answer() {
        assertListed("Every service", WebProblem.values());
    }

    @Test
    void lists_what_is_refused_to_a_story() {
        assertListed("Stories", StoryProblem.values());
    }

    @Test
    void lists_why_a_picture_is_not_taken() {
        assertListed("Pictures", PictureProblem.values());
    }
}
