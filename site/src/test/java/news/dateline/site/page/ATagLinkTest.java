package news.dateline.site.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ATagLinkTest {

    @ParameterizedTest
    @CsvSource({"Nordic Ferries, nordic-ferries", "G7 / G20, g7-g20", "Kosovo!, kosovo", "Косово, косово", "?!, ''"})
    void is_lower_case_kebab(String name, String id) {
        assertThat(TagLink.of(name).id()).isEqualTo(id);
        assertThat(TagLink.of(id).id()).isEqualTo(id);
    }
}
