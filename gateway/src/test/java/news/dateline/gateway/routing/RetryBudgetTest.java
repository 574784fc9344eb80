package news.dateline.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RetryBudgetTest {

    private final RetryBudget budget = new RetryBudget();

    private long repeats() {
        return Stream.generate(budget::allows).takeWhile(Boolean::booleanValue).count();
    }

    private void send(int requests) {
        for (var number = 0; number < requests; number++) {
            budget.sent();
        }
    }

    @Test
    void begins_with_a_few() {
        assertThat(repeats()).isEqualTo(RetryBudget.RESERVE);
    }

    @Test
    void grows_by_one_for_ten_requests() {
        repeats();
        send(25);

        assertThat(repeats()).isEqualTo(2);
        send(5);
        assertThat(repeats()).isEqualTo(1);
    }

    @Test
    void is_not_saved_up_for_ever() {
        send(100_000);

        assertThat(repeats()).isEqualTo(RetryBudget.MOST);
    }
}
