package news.dateline.gateway.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import news.dateline.test.ProblemCatalogue;
import news.dateline.test.ProblemCatalogue.Entry;
import org.junit.jupiter.api.Test;

class TheCatalogueOfProblemsTest {

    @Test
    void lists_what_the_door_itself_may_answer() {
        var entries = Arrays.stream(GatewayProblem.values())
                .map(problem -> new Entry(
                        problem.type().replace("urn:dateline:problem:", ""),
                        problem.status().value(),
                        problem.title()))
                .toList();
        var catalogue = new ProblemCatalogue("The gateway");

        assertThat(catalogue.committed(entries)).isEqualTo(catalogue.generated(entries));
        assertThat(catalogue.unexplained()).isEmpty();
    }
}
