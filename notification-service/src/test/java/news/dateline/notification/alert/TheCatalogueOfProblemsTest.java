package news.dateline.notification.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import news.dateline.test.ProblemCatalogue;
import news.dateline.test.ProblemCatalogue.Entry;
import org.junit.jupiter.api.Test;

class TheCatalogueOfProblemsTest {

    @Test
    void lists_what_is_refused_about_alerts() {
        var entries = Arrays.stream(AlertProblem.values())
                .map(problem -> new Entry(problem.code(), problem.status().value(), problem.title()))
                .toList();
        var catalogue = new ProblemCatalogue("Alerts");

        assertThat(catalogue.committed(entries)).isEqualTo(catalogue.generated(entries));
        assertThat(catalogue.unexplained()).isEmpty();
    }
}
