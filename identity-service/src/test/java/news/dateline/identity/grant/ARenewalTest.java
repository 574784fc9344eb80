package news.dateline.identity.grant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import news.dateline.identity.Browser;
import news.dateline.identity.Gateway;
import news.dateline.identity.IdentityTest;
import news.dateline.identity.account.Account;
import news.dateline.identity.account.Accounts;
import news.dateline.identity.account.NewAccount;
import news.dateline.identity.account.Username;
import news.dateline.identity.sweep.Sweep;
import news.dateline.web.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

@IdentityTest
class ARenewalTest {

    static final Username VERA = Username.typed("vera");

    @LocalServerPort
    int port;

    @LocalManagementPort
    int managementPort;

    @Autowired
    MongoTemplate store;

    @Autowired
    Accounts accounts;

    Gateway gateway;
    Gateway.Tokens first;

    @BeforeEach
    void start() {
        Gateway.awaitReady(managementPort);
        gateway = new Gateway(port);
        accounts.ensure(new NewAccount(VERA, "Vera", "vera's secret", Set.of(Role.REPORTER)));
        first = gateway.signIn(new Browser(port), "vera", "vera's secret");
    }

    @Test
    void yields_new_tokens_for_the_same_person() {
        var next = gateway.renew(first.refresh());

        assertThat(next.access()).isNotEqualTo(first.access());
        assertThat(gateway.read(next.access()).getSubject())
                .isEqualTo(gateway.read(first.access()).getSubject());
        assertThat(gateway.read(next.access()).getAudience()).containsExactly("dateline");
    }

    @Test
    void takes_a_new_refresh_token_each_time() {
        var next = gateway.renew(first.refresh());

        assertThat(next.refresh()).isNotEqualTo(first.refresh());
        assertThat(gateway.renew(next.refresh()).status()).isEqualTo(200);
    }

    @Test
    void with_a_token_that_was_used_before_takes_back_the_grant_from_whoever_has_it() {
        var last = gateway.renew(gateway.renew(first.refresh()).refresh());

        assertThat(gateway.renew(first.refresh()).error()).isEqualTo("invalid_grant");
        assertThat(gateway.renew(last.refresh()).error()).isEqualTo("invalid_grant");
    }

    @Test
    void with_an_invented_token_harms_nobody() {
        assertThat(gateway.renew(UUID.randomUUID() + "." + "x".repeat(43)).error())
                .isEqualTo("invalid_grant");
        assertThat(gateway.renew("x".repeat(2_000)).error()).isEqualTo("invalid_grant");

        assertThat(gateway.renew(first.refresh()).status()).isEqualTo(200);
    }

    @Test
    void asked_for_by_many_at_once_is_given_to_one_at_most_and_ends_there()
            throws InterruptedException, ExecutionException {
        Callable<Integer> renewal = () -> gateway.renew(first.refresh()).status();
        try (var threads = Executors.newFixedThreadPool(8)) {
            var answers = threads.invokeAll(
                    IntStream.range(0, 8).mapToObj(_ -> renewal).toList());
            var given = 0;
            for (var answer : answers) {
                given += answer.get() == 200 ? 1 : 0;
            }
            assertThat(given).isEqualTo(1);
        }
    }

    @Test
    void shows_a_changed_role() {
        var subject = gateway.read(first.access()).getSubject();
        accounts.ensure(new NewAccount(VERA, "Vera", "vera's secret", Set.of(Role.EDITOR)));

        var next = gateway.renew(first.refresh());

        assertThat(gateway.read(next.access()).getSubject()).isEqualTo(subject);
        assertThat(gateway.read(next.access()).getClaimAsStringList("roles")).containsExactly("reader", "editor");
    }

    @Test
    void is_refused_to_who_has_no_account_any_more() {
        var subject = UUID.fromString(gateway.read(first.access()).getSubject());
        store.remove(new Query(Criteria.where("_id").is(subject)), Account.class);

        assertThat(gateway.renew(first.refresh()).error()).isEqualTo("invalid_grant");
    }

    @Test
    void leaves_no_token_in_the_store() {
        gateway.renew(first.refresh());

        var documents = store.getCollection("grants").find().into(new ArrayList<>());
        assertThat(documents).isNotEmpty();
        assertThat(documents.toString()).doesNotContain(first.refresh()).doesNotContain(first.access());
    }

    @Test
    void is_possible_for_thirty_days_and_swept_then() {
        var grants = store.findAll(Grant.class);
        var inThirtyDays = Instant.now().plus(Duration.ofDays(30));

        assertThat(grants)
                .anySatisfy(
                        grant -> assertThat(grant.expiresAt()).isBetween(inThirtyDays.minusSeconds(120), inThirtyDays));
        new Sweep(List.of(() -> Grant.class), store, Clock.fixed(inThirtyDays.plusSeconds(1), ZoneOffset.UTC))
                .expired();
        assertThat(gateway.renew(first.refresh()).error()).isEqualTo("invalid_grant");
    }
}
