package news.dateline.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import news.dateline.test.ApiOperations;
import org.junit.jupiter.api.Test;

class TheApiDocumentTest {

    /// Pages are for people.
    @Test
    void tells_of_every_operation_for_programs_and_of_no_other() {
        var implemented = new TreeSet<>(ApiOperations.implementedIn("news.dateline.identity"));
        implemented.removeIf(operation -> !operation.contains(" /api/"));

        assertThat(ApiOperations.described()).isEqualTo(implemented);
    }
}
