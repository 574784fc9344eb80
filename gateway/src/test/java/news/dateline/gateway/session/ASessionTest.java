package news.dateline.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import com.mongodb.reactivestreams.client.MongoClients;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicReference;
import news.dateline.gateway.RequestId;
import news.dateline.test.Parts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;

class ASessionTest {

    static ReactiveMongoTemplate store;
    static com.mongodb.reactivestreams.client.MongoClient client;

    final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-24T12:00:00Z"));
    final Sessions sessions = new Sessions(store, now::get);
    final Grants grants = new Grants(store, now::get);
    final Grant grant = new Grant("access", now.get().plusSeconds(300), "refresh");

    @BeforeAll
    static void connect() {
        client = MongoClients.create(Parts.get().mongodb());
        store = new ReactiveMongoTemplate(client, Parts.ownName());
    }

    @AfterAll
    static void disconnect() {
        client.close();
    }

    @Test
    void is_not_kept_before_something_is_in_it() {
        var session = created();
        saved(session);

        assertThat(session.isStarted()).isFalse();
        assertThat(found(session.getId())).isNull();
    }

    @Test
    void keeps_what_was_put_into_it() {
        var session = created();
        session.getAttributes().put("return", "/world");
        saved(session);

        assertThat(found(session.getId()).<String>getAttribute("return")).isEqualTo("/world");
    }

    @Test
    void ends_when_it_is_not_used_for_its_time() {
        var session = created();
        session.getAttributes().put("return", "/world");
        session.setMaxIdleTime(Duration.ofDays(14));
        saved(session);

        pass(Duration.ofDays(13));
        saved(found(session.getId()));
        pass(Duration.ofDays(13));
        assertThat(found(session.getId())).as("it was used in between").isNotNull();
        pass(Duration.ofDays(14));
        assertThat(found(session.getId())).isNull();
    }

    @Test
    void is_written_once_a_minute_at_most_when_only_used() {
        var session = created();
        session.getAttributes().put("return", "/world");
        saved(session);
        var written = stored(session.getId());

        pass(Duration.ofSeconds(59));
        saved(found(session.getId()));
        assertThat(stored(session.getId())).isEqualTo(written);

        pass(Duration.ofSeconds(1));
        saved(found(session.getId()));
        assertThat(stored(session.getId()).usedAt()).isEqualTo(now.get());
    }

    @Test
    void takes_what_it_holds_to_its_new_id_and_leaves_nothing_under_the_old_one() {
        var session = created();
        session.getAttributes().put("return", "/world");
        saved(session);
        var old = session.getId();
        grants.put(old, grant).block();

        session.changeSessionId().block();
        saved(session);

        assertThat(session.getId()).isNotEqualTo(old);
        assertThat(found(old)).isNull();
        assertThat(grants.find(old).block()).isNull();
        assertThat(found(session.getId()).<String>getAttribute("return")).isEqualTo("/world");
        assertThat(grants.find(session.getId()).block()).isEqualTo(grant);
    }

    @Test
    void that_one_request_ended_is_not_brought_back_by_another() {
        var session = created();
        session.getAttributes().put("return", "/world");
        saved(session);
        var sameInAnotherRequest = found(session.getId());

        session.invalidate().block();
        sameInAnotherRequest.getAttributes().put("more", "x");
        saved(sameInAnotherRequest);

        assertThat(found(session.getId())).isNull();
        assertThat(session.isExpired()).isTrue();
    }

    @Test
    void keeps_a_renewed_grant_whatever_other_requests_write() {
        var session = created();
        session.getAttributes().put("return", "/world");
        saved(session);
        grants.put(session.getId(), grant).block();
        var sameInAnotherRequest = found(session.getId());

        var renewed = new Grant("access-2", now.get().plusSeconds(600), "refresh-2");
        grants.put(session.getId(), renewed).block();
        sameInAnotherRequest.getAttributes().put("more", "x");
        saved(sameInAnotherRequest);

        assertThat(grants.find(session.getId()).block()).isEqualTo(renewed);
    }

    @Test
    void lets_one_at_a_time_renew_its_grant() {
        var session = created();
        session.getAttributes().put("return", "/world");
        saved(session);
        var id = session.getId();
        grants.put(id, grant).block();

        assertThat(grants.claimRefresh(id, grant).block()).isTrue();
        assertThat(grants.claimRefresh(id, grant).block()).isFalse();
        pass(Duration.ofSeconds(11));
        assertThat(grants.claimRefresh(id, grant).block())
                .as("whoever had the right has died")
                .isTrue();
        grants.releaseRefresh(id).block();
        assertThat(grants.claimRefresh(id, grant).block()).isTrue();

        grants.put(id, new Grant("access-2", now.get().plusSeconds(600), "refresh-2"))
                .block();
        assertThat(grants.claimRefresh(id, grant).block())
                .as("what one read before is renewed already")
                .isFalse();
    }

    @Test
    void is_swept_away_after_its_end() {
        var ended = created();
        ended.getAttributes().put("return", "/world");
        saved(ended);
        pass(Sessions.BEFORE_SIGN_IN);
        var live = created();
        live.getAttributes().put("return", "/world");
        saved(live);

        new Sweep(store, now::get).run().block();

        assertThat(stored(ended.getId())).isNull();
        assertThat(stored(live.getId())).isNotNull();
    }

    @Test
    void that_cannot_be_read_is_none_and_is_logged_under_the_request_that_came_with_it() {
        var session = created();
        session.getAttributes().put("return", "/world");
        saved(session);
        store.updateFirst(
                        Query.query(Criteria.where("_id").is(session.getId())),
                        Update.update("attributes", "{"),
                        StoredSession.class)
                .block();
        var requests = new ArrayList<@Nullable String>();
        var appender = new AppenderBase<ILoggingEvent>() {
            @Override
            protected void append(ILoggingEvent event) {
                requests.add(event.getMDCPropertyMap().get(RequestId.KEY));
            }
        };
        appender.start();
        var log = (Logger) LoggerFactory.getLogger(Sessions.class);
        log.addAppender(appender);
        try {
            var found = sessions.retrieveSession(session.getId())
                    .contextWrite(context -> context.put(RequestId.KEY, "r-7"))
                    .block();

            assertThat(found).isNull();
            assertThat(requests).containsExactly("r-7");
        } finally {
            log.detachAppender(appender);
        }
    }

    private WebSession created() {
        return sessions.createWebSession().block();
    }

    private static void saved(WebSession session) {
        session.save().block();
    }

    private WebSession found(String id) {
        return Mono.defer(() -> sessions.retrieveSession(id)).block();
    }

    private static StoredSession stored(String id) {
        return store.findById(id, StoredSession.class).block();
    }

    private void pass(Duration time) {
        now.updateAndGet(instant -> instant.plus(time));
    }
}
