package news.dateline.web.access;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.JWKSourceWithFailover;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.Resource;
import com.nimbusds.jose.util.ResourceRetriever;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/// The keys that an issuer publishes, fetched as from a stranger: in a time that holds for all of it, so many bytes and
/// no more, and from the addresses that are configured alone, whatever other one they may point to.
final class IssuerKeys implements ResourceRetriever {

    private static final int MOST_BYTES = 64 * 1024;
    private static final Duration CONNECTING = Duration.ofSeconds(2);

    /// After which they are fetched anew.
    private static final Duration KEPT = Duration.ofMinutes(5);

    /// How long they are believed while the issuer is away: longer than any token lasts.
    private static final Duration KEPT_WITHOUT_ISSUER = Duration.ofHours(1);

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(CONNECTING)
            .followRedirects(Redirect.NEVER)
            .build();
    private final Duration time;
    private volatile boolean known;

    private IssuerKeys(Duration time) {
        this.time = time;
    }

    /// @param addresses of instances that publish the same, with commas between them: the next is asked where nothing
    ///     is known of the one before
    static JWKSource<SecurityContext> at(String addresses) {
        return Stream.of(addresses.split(","))
                .map(address -> at(URI.create(address.strip()), Duration.ofSeconds(5), Duration.ofSeconds(5)))
                .reduce(JWKSourceWithFailover::new)
                .orElseThrow();
    }

    /// @param time that the issuer has for a whole answer
    /// @param pause in which it is asked twice at the most: not for each name of a key that somebody makes up
    static JWKSource<SecurityContext> at(URI address, Duration time, Duration pause) {
        var retriever = new IssuerKeys(time);
        var source = JWKSourceBuilder.<SecurityContext>create(url(address), retriever)
                .cache(KEPT.toMillis(), time.multipliedBy(2).toMillis())
                .refreshAheadCache(false)
                .rateLimited(pause.toMillis())
                .outageTolerant(KEPT_WITHOUT_ISSUER.toMillis())
                .build();
        return (wanted, context) -> {
            try {
                return source.get(wanted, context);
            } catch (RateLimitReachedException askedJustNow) {
                if (retriever.known) {
                    return List.of(); // there was no such key a moment ago
                }
                throw askedJustNow;
            }
        };
    }

    private static URL url(URI address) {
        try {
            return address.toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("dateline.jwks-uri must be http or https addresses, not " + address, e);
        }
    }

    @Override
    public Resource retrieveResource(URL url) throws IOException {
        var asked = http.sendAsync(
                HttpRequest.newBuilder(URI.create(url.toString())).build(),
                BodyHandlers.limiting(BodyHandlers.ofString(), MOST_BYTES));
        try {
            var answer = asked.get(time.toMillis(), TimeUnit.MILLISECONDS);
            if (answer.statusCode() != 200) {
                throw new IOException("the issuer's keys: status " + answer.statusCode());
            }
            known = true;
            return new Resource(answer.body(), "application/json");
        } catch (TimeoutException e) {
            throw new IOException("the issuer's keys did not arrive within " + time, e);
        } catch (ExecutionException e) {
            throw new IOException("the issuer's keys did not arrive", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        } finally {
            asked.cancel(true);
        }
    }
}
