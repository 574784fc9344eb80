package news.dateline.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada@example.org",
                "a.b+c@mail.example.co.uk",
                "o'neil@example.org",
                "jürgen@müller.example",
                "用户@例子.中国"
            })
    void is_accepted(String typed) {
        assertThat(EmailAddress.of(typed)).contains(new EmailAddress(typed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ada",
                "ada@",
                "@example.org",
                "ada@localhost",
                "ada@@example.org",
                "ada lovelace@example.org",
                "ada@example..org",
                ".ada@example.org",
                "ada.@example.org",
                "ada@-example.org",
                "ada@example-.org",
                "Ada <ada@example.org>",
                "ada@example.org\nBcc: all@example.org",
                "\"a b\"@example.org",
                "ada@[127.0.0.1]"
            })
    void is_refused(String typed) {
        assertThat(EmailAddress.of(typed)).isEmpty();
    }

    @Test
    void keeps_within_the_lengths_of_the_standard() {
        assertThat(EmailAddress.of("a".repeat(64) + "@example.org")).isPresent();
        assertThat(EmailAddress.of("a".repeat(65) + "@example.org")).isEmpty();
        assertThat(EmailAddress.of("a@" + "b.".repeat(130) + "org")).isEmpty();
    }

    @Test
    void never_shows_itself_in_a_log() {
        assertThat(EmailAddress.of("ada@example.org").toString()).doesNotContain("ada");
    }
}
