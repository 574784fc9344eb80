package news.dateline.supervisor.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import news.dateline.supervisor.home.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScaleTest {

    private static final Programs SYSTEM = Programs.system();

    @Test
    void says_how_often_each_program_runs() {
        assertThat(SYSTEM.scaled(Scale.of("site=3,gateway=2")).instances())
                .extracting(Instance::name)
                .containsExactly(
                        "local",
                        "article-service",
                        "comment-service",
                        "notification-service",
                        "identity-service",
                        "site",
                        "site-2",
                        "site-3",
                        "gateway",
                        "gateway-2");
    }

    @Test
    void is_one_of_each_where_nothing_is_said() {
        assertThat(Scale.of("")).isEqualTo(Scale.ONE_OF_EACH);
        assertThat(SYSTEM.instances()).hasSize(7);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "local=2",
                "press=2",
                "site=0",
                "site=9",
                "site=99",
                "site=two",
                "site=-1",
                "site",
                "site=2,",
                "="
            })
    void is_refused_when_it_makes_no_sense(String text) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> SYSTEM.scaled(Scale.of(text)));
    }
}
