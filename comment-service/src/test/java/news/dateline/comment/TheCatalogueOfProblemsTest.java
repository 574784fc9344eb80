package news.dateline.comment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import news.dateline.test.ProblemCatalogue;
import news.dateline.test.ProblemCatalogue.Entry;
import org.junit.jupiter.api.Test;

class TheCatalogueOfProblemsTest {

    @Test
    void lists_what_is_refused_to_a_comment() {
        var entries = Arrays.stream(CommentProblem.values())
                .map(problem -> new Entry(problem.code(), problem.status().value(), problem.title()))
                .toList();
        var catalogue = new ProblemCatalogue("Comments");

        assertThat(catalogue.committed(entries)).isEqualTo(catalogue.generated(entries));
        assertThat(catalogue.unexplained()).isEmpty();
    }
}
