package news.dateline.notification.endpoint;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EndpointSettings.class)
class EndpointConfiguration {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    @Bean
    Endpoints endpoints(EndpointSettings settings, Names names) {
        return new Endpoints(settings, names);
    }

    @Bean
    @ConditionalOnMissingBean
    Names names() {
        return EndpointConfiguration::lookedUp;
    }

    /// On a thread of its own: the platform's look-up waits as long as it likes.
    private static List<InetAddress> lookedUp(String host) throws IOException {
        var answer = new CompletableFuture<List<InetAddress>>();
        Thread.ofVirtual().name("names").start(() -> {
            try {
                answer.complete(List.of(InetAddress.getAllByName(host)));
            } catch (UnknownHostException e) {
                answer.completeExceptionally(e);
            }
        });
        try {
            return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("no address of the host is known", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }
}
