package news.dateline.article.text;

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
        "iw, rtl",
        "dv, rtl",
        "az, ltr",
        "az-Arab, rtl",
        "ur-Latn, ltr",
        "pa-IN, ltr",
        "pa-PK, rtl",
        "ff-Adlm, rtl",
        "ja, ltr",
        "x-ours, ltr",
        "und, ltr"
    })
    void follows_script_then_language_and_country(String language, String direction) {
        assertThat(Direction.of(language)).isEqualTo(direction);
    }
}
