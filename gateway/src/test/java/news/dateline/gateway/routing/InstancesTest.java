package news.dateline.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class InstancesTest {

    final URI a = URI.create("http://a:1");
    final URI b = URI.create("http://b:1");
    final URI c = URI.create("http://c:1");
    final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    final Instances instances = new Instances(List.of(a, b, c), now::get);

    @Test
    void come_in_turn() {
        assertThat(instances.inOrder()).containsExactly(a, b, c);
        assertThat(instances.inOrder()).containsExactly(b, c, a);
        assertThat(instances.inOrder()).containsExactly(c, a, b);
        assertThat(instances.inOrder()).containsExactly(a, b, c);
    }

    @Test
    void come_last_while_they_rest() {
        instances.refused(a);
        assertThat(instances.inOrder()).containsExactly(b, c, a);
        assertThat(instances.inOrder()).containsExactly(b, c, a);

        now.set(now.get().plus(Instances.REST).plusMillis(1));
        assertThat(instances.inOrder()).containsExactly(c, a, b);
    }

    @Test
    void come_last_while_they_are_not_ready_and_in_turn_once_they_are() {
        assertThat(instances.isNotReady(a)).isTrue();
        assertThat(instances.isNotReady(a)).as("known").isFalse();
        now.set(now.get().plus(Instances.REST).plusMillis(1));
        assertThat(instances.inOrder()).containsExactly(b, c, a);

        assertThat(instances.isReady(a)).isTrue();
        assertThat(instances.inOrder()).containsExactly(b, c, a);
        assertThat(instances.inOrder()).containsExactly(c, a, b);
    }

    @Test
    void rest_no_longer_once_they_are_seen_to_be_ready() {
        instances.refused(a);
        instances.isReady(a);

        assertThat(instances.inOrder()).containsExactly(a, b, c);
    }

    @Test
    void are_never_left_out_altogether() {
        instances.isNotReady(a);
        instances.isNotReady(b);
        instances.isNotReady(c);

        assertThat(instances.inOrder()).containsExactly(a, b, c);
    }
}
