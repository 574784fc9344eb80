package news.dateline.comment;

import static org.assertj.core.api.Assertions.assertThat;

import news.dateline.test.ApiOperations;
import org.junit.jupiter.api.Test;

class TheApiDocumentTest {

    @Test
    void tells_of_every_operation_there_is_and_of_no_other() {
        assertThat(ApiOperations.described()).isEqualTo(ApiOperations.implementedIn("news.dateline.comment"));
    }
}
