package news.dateline.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import news.dateline.events.AlertDirective.Audience;
import news.dateline.events.AlertRaised;
import news.dateline.messaging.Ids;
import news.dateline.notification.NotificationServiceTest;
import news.dateline.notification.endpoint.PushEndpoint;
import news.dateline.notification.sealing.ReaderKeys;
import news.dateline.notification.subscription.CapabilityKey;
import news.dateline.notification.subscription.FollowedStories;
import news.dateline.notification.subscription.FollowingSettings;
import news.dateline.notification.subscription.Shard;
import news.dateline.notification.subscription.Subscription;
import news.dateline.notification.subscription.Subscriptions;
import news.dateline.notification.subscription.Wants;
import news.dateline.notification.subscription.Way;
import news.dateline.notification.subscription.Wishes;
import news.dateline.test.Parts;
import news.dateline.test.TurnedClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.MongoTemplate;

/// Whatever happens to whoever makes it: each reader is in exactly one slice.
@NotificationServiceTest
class APlanTest {

    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final int PAGE = 1_000;

    @Autowired
    private MongoClient client;

    private MongoOperations mongo;
    private Subscriptions subscriptions;

    /// The service itself would take whatever lies in its own database.
    @BeforeEach
    void inADatabaseOfItsOwn() {
        mongo = new MongoTemplate(client, Parts.ownName());
        subscriptions = new Subscriptions(
                mongo, new FollowedStories(mongo, new FollowingSettings(Duration.ofHours(48)), clock), clock);
    }

    private final TurnedClock clock = new TurnedClock();
    private final UUID story = Ids.next();
    private final AlertRaised alert = alert();

    private Planning planning() {
        return new Planning(plans(), slices(), subscriptions, clock);
    }

    private Plans plans() {
        return new Plans(mongo, clock);
    }

    private Slices slices() {
        return new Slices(mongo, clock);
    }

    @Test
    void puts_everybody_of_a_shard_into_one_slice_for_each_push_service() {
        var work = new Work(alert.alertId(), 7);
        var readers = subscribed(7, 5);
        subscribed(8, 2);

        planning().begin(alert);
        planning().plan(work, LEASE);

        assertThat(planned()).containsExactlyInAnyOrderElementsOf(readers);
        assertThat(slices().of(alert.alertId()))
                .extracting(Slice::host)
                .doesNotHaveDuplicates()
                .allMatch(host -> host.startsWith("https://push-"));
        planning().plan(work, LEASE);
        assertThat(planned()).hasSize(5);
    }

    @Test
    void is_begun_once_however_often_its_event_arrives() {
        subscribed(7, 3);
        planning().begin(alert);
        planning().plan(new Work(alert.alertId(), 7), LEASE);

        planning().begin(alert);
        planning().plan(new Work(alert.alertId(), 7), LEASE);

        assertThat(planned()).hasSize(3);
    }

    @Test
    void goes_on_after_a_crash_between_two_slices_of_a_page() {
        var work = new Work(alert.alertId(), 7);
        var readers = subscribed(7, 20);
        planning().begin(alert);
        var plan = plans().claim(work, LEASE).orElseThrow();
        var last = readers.stream().max(Comparator.comparing(UUID::toString)).orElseThrow();
        plans().freeze(plan, last);
        var first = byHost(readers).getFirst();
        slices().add(Slice.of(plan.upTo(last), "https://push-0.example", Readers.of(first), clock.instant()));
        left(first.getFirst()); // so that a page of the same size would end elsewhere

        clock.turnOn(LEASE);
        planning().plan(work, LEASE);

        assertThat(planned()).containsExactlyInAnyOrderElementsOf(readers);
    }

    @Test
    void is_left_to_whoever_is_at_it() {
        var work = new Work(alert.alertId(), 7);
        subscribed(7, 1);
        planning().begin(alert);
        plans().claim(work, LEASE).orElseThrow();

        planning().plan(work, LEASE);
        assertThat(planned()).isEmpty();

        clock.turnOn(LEASE);
        planning().plan(work, LEASE);
        assertThat(planned()).hasSize(1);
    }

    @Test
    void is_made_page_by_page() {
        var work = new Work(alert.alertId(), 7);
        var readers = subscribed(7, PAGE + 10);

        planning().begin(alert);
        planning().plan(work, LEASE);

        assertThat(planned()).hasSize(PAGE + 10).containsExactlyInAnyOrderElementsOf(readers);
        assertThat(slices().of(alert.alertId())).allMatch(slice -> slice.whose().count() <= PAGE);
    }

    @Test
    void leaves_out_whoever_asks_once_it_is_begun_also_where_nobody_had_asked() {
        var readers = subscribed(7, 2);
        planning().begin(alert);
        subscribed(9, 2);

        planning().begin(alert);

        assertThat(planning().due(alert.alertId())).containsExactly(new Work(alert.alertId(), 7));
        planning().plan(new Work(alert.alertId(), 7), LEASE);
        planning().plan(new Work(alert.alertId(), 9), LEASE);
        assertThat(planned()).containsExactlyInAnyOrderElementsOf(readers);
        assertThat(planning().isDone(alert.alertId())).isTrue();
    }

    @Test
    void looks_into_every_shard_if_very_many_have_asked() {
        subscribed(7, PAGE);
        subscribed(8, 1);

        planning().begin(alert);

        assertThat(planning().due(alert.alertId())).hasSize(Shard.COUNT);
    }

    @Test
    void is_done_at_once_if_nobody_has_asked() {
        planning().begin(alert);

        assertThat(planning().due(alert.alertId())).isEmpty();
        assertThat(planning().isDone(alert.alertId())).isTrue();
    }

    private List<UUID> planned() {
        var ids = new ArrayList<UUID>();
        for (var slice : slices().of(alert.alertId())) {
            IntStream.range(0, slice.whose().count())
                    .mapToObj(slice.whose()::at)
                    .forEach(ids::add);
        }
        return ids;
    }

    private List<List<UUID>> byHost(List<UUID> readers) {
        var found = subscriptions.find(readers);
        return List.of(readers.stream()
                .filter(reader -> found.get(reader).way().host().equals("https://push-0.example"))
                .toList());
    }

    private void left(UUID reader) {
        subscriptions.retire(subscriptions.find(List.of(reader)).values());
    }

    /// Of several push services; nobody is ever sent anything.
    private List<UUID> subscribed(int shard, int count) {
        var wants = new Wants(false, new TreeSet<>(), new TreeSet<>(), new TreeSet<>(List.of(story)));
        var wanted = new HashSet<Subscription>();
        for (int i = 0; wanted.size() < count; i++) {
            var endpoint =
                    new PushEndpoint(URI.create("https://push-%d.example/%s/%d/%d".formatted(i % 3, story, shard, i)));
            var subscription = Subscription.of(
                    new Way.Browser(endpoint, new ReaderKeys("", "")),
                    new Wishes(wants, null),
                    null,
                    CapabilityKey.fresh(),
                    clock.instant());
            if (subscription.shard() == shard) {
                wanted.add(subscription);
            }
        }
        mongo.insert(wanted, Subscriptions.COLLECTION);
        return wanted.stream().map(Subscription::id).toList();
    }

    private AlertRaised alert() {
        var id = Ids.next();
        return new AlertRaised(
                id,
                1,
                AlertRaised.Kind.RAISED,
                id,
                story,
                1,
                "Bridge",
                "Bridge",
                "none",
                List.of(),
                2,
                Audience.SECTION,
                "/b",
                clock.instant());
    }
}
