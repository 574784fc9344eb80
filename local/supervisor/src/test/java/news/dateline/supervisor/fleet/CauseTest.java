package news.dateline.supervisor.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CauseTest {

    @Test
    void is_what_the_process_says_itself() {
        assertThat(cause("""
                12:00:01 INFO  [local] starting
                12:00:02 ERROR [local] n.d.l.LocalApplication : local did not start: the store was cut short
                Caused by: java.io.IOException: unexpected end
                """)).isEqualTo("the store was cut short");
    }

    @Test
    void is_what_spring_makes_of_it() {
        assertThat(cause("""
                ***************************
                APPLICATION FAILED TO START
                ***************************

                Description:

                Web server failed to start. Port 21000 was already in use.

                Action:
                """)).isEqualTo("Web server failed to start. Port 21000 was already in use.");
    }

    @Test
    void is_otherwise_the_innermost_exception() {
        assertThat(cause("""
                org.springframework.beans.factory.BeanCreationException: Error creating bean
                Caused by: java.lang.IllegalStateException: outer
                Caused by: java.lang.IllegalArgumentException: inner
                	at x.y
                """)).isEqualTo("Caused by: java.lang.IllegalArgumentException: inner");
    }

    @Test
    void is_not_made_up() {
        assertThat(cause("12:00:01 INFO  [local] starting\n")).isEmpty();
    }

    private static String cause(String log) {
        return Cause.in(log.lines().toList()).orElse("");
    }
}
