package news.dateline.tools.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TimetableTest {

    @Test
    void shows_the_times_of_one_story() {
        assertThat(Timetable.of(List.of(walk(0)))).isEqualTo("""
                  ms since the editor published
                    publication accepted                1.5
                    article-published in Kafka          2.5
                    alert on an open stream             3.5
                    alert by Web Push, decrypted        4.5
                    alert by mail                       5.5
                    page shows it                       6.5

                  ms since a reader replied
                    comment accepted                    7.5
                    comment judged                      8.5
                    comment visible                     9.5

                  ms since the editor corrected it
                    correction on the same stream      10.5
                    correction by Web Push             11.5
                    correction by mail                 12.5

                """);
    }

    @Test
    void shows_the_percentiles_of_several() {
        assertThat(Timetable.of(List.of(walk(0), walk(10), walk(1_000))))
                .contains("  ms since the editor published         p50      p90      p99\n")
                .contains("    publication accepted               11.5   1001.5   1001.5\n")
                .endsWith("  Of 3 stories.\n");
    }

    private static Map<Hop, Double> walk(double later) {
        return Arrays.stream(Hop.values()).collect(Collectors.toMap(hop -> hop, hop -> hop.ordinal() + 1.5 + later));
    }
}
