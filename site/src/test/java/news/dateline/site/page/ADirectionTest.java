package news.dateline.site.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ADirectionTest {

    @ParameterizedTest
    @CsvSource({
        "en, ltr",
        "ar, rtl",
        "fa-IR, rtl",
        "he, rtl",
        "az-Arab, rtl",
        "ur-Latn, ltr",
        "ja, ltr",
        "nonsense!, ltr"
    })
    void follows_script_before_language(String language, String direction) {
        assertThat(Direction.of(language)).isEqualTo(direction);
    }
}
