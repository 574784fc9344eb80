package news.dateline.article.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KebabTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            NATO deploys 700 more soldiers to Kosovo | nato-deploys-700-more-soldiers-to-kosovo
            “We’re ready,” says Støre                | were-ready-says-store
            Ærø, Łódź & Straße: ðe þing              | aero-lodz-strasse-de-thing
            İstanbul’da ılık                         | istanbulda-ilik
            ﬁnal — ½ price                           | final-1-2-price
            --a--b--                                 | a-b
            Косово                                   | ''
            !?                                       | ''
            """)
    void a_headline_becomes_a_link_in_ascii(String headline, String link) {
        assertThat(Kebab.ascii(headline, 80)).isEqualTo(link);
    }

    @Test
    void a_long_one_is_cut_between_words() {
        assertThat(Kebab.ascii("seven more words than fit", 14)).isEqualTo("seven-more");
        assertThat(Kebab.ascii("seven more words than fit", 10)).isEqualTo("seven-more");
        assertThat(Kebab.ascii("a".repeat(99), 80)).isEqualTo("a".repeat(80));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Kosovo Force | kosovo-force
            Zürich       | zurich
            ŉ Boer       | n-boer
            КФОР Косово  | кфор-косово
            #            | ''
            """)
    void a_tag_keeps_the_letters_of_its_script(String tag, String key) {
        assertThat(Kebab.letters(tag)).isEqualTo(key);
    }
}
