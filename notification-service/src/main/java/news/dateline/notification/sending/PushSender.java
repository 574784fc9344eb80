package news.dateline.notification.sending;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.util.AsciiString;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import news.dateline.notification.endpoint.Endpoints;
import news.dateline.notification.posting.Post;
import news.dateline.notification.posting.Poster;
import news.dateline.notification.posting.Reply;
import news.dateline.notification.vapid.ApplicationServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/// Sends to push services (RFC 8030, section 5). Blocks until there is an answer, or none in time. Thread-safe.
@Component
@EnableConfigurationProperties(SendingSettings.class)
public class PushSender {

    private static final Logger LOG = LoggerFactory.getLogger(PushSender.class);

    /// Push services remembered; one that is forgotten begins anew.
    private static final int MOST_HOSTS = 1_000;

    private static final AsciiString TTL = AsciiString.cached("ttl");
    private static final AsciiString URGENCY = AsciiString.cached("urgency");
    private static final AsciiString TOPIC = AsciiString.cached("topic");

    private static final Duration QUEUEING = Duration.ofSeconds(2);

    private final Endpoints endpoints;
    private final ApplicationServer server;
    private final Clock clock;
    private final Poster anybody;
    private final Poster trusted;
    private final LoadingCache<String, Host> hosts;

    PushSender(Endpoints endpoints, ApplicationServer server, SendingSettings settings, Clock clock) {
        this.endpoints = endpoints;
        this.server = server;
        this.clock = clock;
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
        var origin = push.to().origin();
        return hosts.get(origin).send(() -> sent(push, origin));
    }

    private Answer sent(Push push, String origin) {
        var poster = endpoints.isTrusted(origin) ? trusted : anybody;
        var headers = Map.of(
                HttpHeaderNames.AUTHORIZATION,
                server.authorizationFor(origin),
                HttpHeaderNames.CONTENT_ENCODING,
                "aes128gcm",
                HttpHeaderNames.CONTENT_TYPE,
                "application/octet-stream",
                HttpHeaderNames.CONTENT_LENGTH,
                Integer.toString(push.body().length),
                TTL,
                Long.toString(push.ttl().toSeconds()),
                URGENCY,
                push.urgency().word(),
                TOPIC,
                push.topic());
        try {
            return meaning(poster.post(new Post(push.to().address(), headers, push.body())), push, origin);
        } catch (IOException noAnswer) { // of whatever kind: a stranger's server, name or network
            LOG.debug("{} did not answer", origin, noAnswer);
            return Answer.Later.SOME_TIME;
        }
    }

    private Answer meaning(Reply answer, Push push, String origin) {
        var status = answer.status();
        if (status >= 200 && status < 300) {
            return new Answer.Accepted();
        }
        if (status == 404 || status == 410) {
            return new Answer.Gone();
        }
        if (status == 429 || status >= 500) {
            return new Answer.Later(pauseIn(answer, status));
        }
        LOG.warn("{} refuses a message of {} bytes: status {}", origin, push.body().length, status);
        return new Answer.Refused(status);
    }

    /// Whoever is busy and says no time is left alone for a moment all the same.
    private Optional<Duration> pauseIn(Reply answer, int status) {
        var pause = RetryAfter.of(answer.retryAfter(), clock.instant());
        return status == 429 ? pause.or(() -> Optional.of(Duration.ofSeconds(5))) : pause;
    }

    @PreDestroy
    void close() {
        anybody.close();
        trusted.close();
    }
}
