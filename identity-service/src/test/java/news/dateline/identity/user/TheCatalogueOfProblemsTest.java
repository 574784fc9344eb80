package news.dateline.identity.user;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import news.dateline.test.ProblemCatalogue;
import news.dateline.test.ProblemCatalogue.Entry;
import news.dateline.web.Role;
import org.junit.jupiter.api.Test;

class TheCatalogueOfProblemsTest {

    @Test
    void lists_what_is_refused_to_those_in_charge() {
        List<Entry> entries = Arrays.stream(UserProblem.values())
                .map(problem -> new Entry(problem.code(), problem.status().value(), problem.title()))
                .toList();
        var catalogue = new ProblemCatalogue("Accounts");

        assertThat(catalogue.committed(entries)).isEqualTo(catalogue.generated(entries));
        assertThat(catalogue.unexplained()).isEmpty();
    }

    @Test
    void knows_every_role() {
        assertThat(RolesForm.KNOWN.split("\\|"))
                .containsExactly(Arrays.stream(Role.values()).map(Role::claim).toArray(String[]::new));
    }
}
