package news.dateline.identity.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsernameTest {

    @ParameterizedTest
    @ValueSource(strings = {"josé", "José", "JOSÉ", " josé ", "jose\u0301"})
    void is_the_same_however_it_is_typed(String typed) {
        assertThat(Username.typed(typed)).isEqualTo(new Username("josé"));
    }

    @Test
    void of_nothing_or_too_much_belongs_to_nobody() {
        var nobody = Username.typed("");

        assertThat(Username.typed(" \t")).isEqualTo(nobody);
        assertThat(Username.typed("x".repeat(255))).isEqualTo(nobody);
        assertThat(Username.typed("x".repeat(254))).isNotEqualTo(nobody);
        assertThat(Username.typed(nobody.value())).isEqualTo(nobody);
    }
}
