package news.dateline.notification.sending;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.netty.buffer.Unpooled;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import news.dateline.notification.endpoint.Endpoints;
import news.dateline.notification.vapid.ApplicationServer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.HttpClientResponse;

/// Sends to push services (RFC 8030, section 5). Blocks until there is an answer, or none in time. Thread-safe.
@Component
@EnableConfigurationProperties(SendingSettings.class)
public class PushSender {

    private static final Logger LOG = LoggerFactory.getLogger(PushSender.class);

    /// Push services remembered; one that is forgotten begins anew.
    private static final int MOST_HOSTS = 1_000;

    private static final Duration QUEUEING = Duration.ofSeconds(2);

    private final Endpoints endpoints;
    private final ApplicationServer server;
    private final Clock clock;
    private final Duration longest;
    private final HttpClient anybody;
    private final HttpClient trusted;
    private final LoadingCache<String, Host> hosts;

    PushSender(Endpoints endpoints, ApplicationServer server, SendingSettings settings, Clock clock) {
        this.endpoints = endpoints;
        this.server = server;
        this.clock = clock;
        this.longest = settings.answer().multipliedBy(2); // connecting included
        this.anybody = PushClients.toAnybody(settings);
        this.trusted = PushClients.toTheTrusted(settings, endpoints.trustedCertificate());
        this.hosts = Caffeine.newBuilder()
                .maximumSize(MOST_HOSTS)
                .build(origin -> new Host(origin, settings, QUEUEING, clock));
    }

    /// How long nothing is sent to a push service, if so: it asked for a pause, or is in trouble.
    public Optional<Duration> pauseOf(String origin) {
        return hosts.get(origin).pause();
    }

    public Answer send(Push push) {
        return hosts.get(push.to().origin()).send(() -> sent(push));
    }

    private Answer sent(Push push) {
        var client = endpoints.isTrusted(push.to()) ? trusted : anybody;
        try {
            var answer = client.headers(headers -> headers.set(
                                    "Authorization",
                                    server.authorizationFor(push.to().origin()))
                            .set("Content-Encoding", "aes128gcm")
                            .set("Content-Type", "application/octet-stream")
                            .set("Content-Length", push.body().length)
                            .set("TTL", push.ttl().toSeconds())
                            .set("Urgency", push.urgency().word())
                            .set("Topic", push.topic()))
                    .post()
                    .uri(push.to().address())
                    .send(Mono.just(Unpooled.wrappedBuffer(push.body())))
                    .response()
                    .block(longest);
            return answer == null ? Answer.Later.SOME_TIME : meaning(answer, push);
        } catch (RuntimeException noAnswer) { // of whatever kind: a stranger's server, name or network
            LOG.debug("{} did not answer", push.to().origin(), noAnswer);
            return Answer.Later.SOME_TIME;
        }
    }

    private Answer meaning(HttpClientResponse answer, Push push) {
        var status = answer.status().code();
        if (status >= 200 && status < 300) {
            return new Answer.Accepted();
        }
        if (status == 404 || status == 410) {
            return new Answer.Gone();
        }
        if (status == 429 || status >= 500) {
            return new Answer.Later(pauseIn(answer, status));
        }
        LOG.warn("{} refuses a message of {} bytes: status {}", push.to().origin(), push.body().length, status);
        return new Answer.Refused(status);
    }

    /// Whoever is busy and says no time is left alone for a moment all the same.
    private Optional<Duration> pauseIn(HttpClientResponse answer, int status) {
        @Nullable String asked = answer.responseHeaders().get("Retry-After");
        var pause = RetryAfter.of(asked, clock.instant());
        return status == 429 ? pause.or(() -> Optional.of(Duration.ofSeconds(5))) : pause;
    }
}
