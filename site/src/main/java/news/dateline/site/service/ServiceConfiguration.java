package news.dateline.site.service;

import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.observation.ObservationRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import news.dateline.site.service.Instances.Instance;
import news.dateline.site.service.Newsroom.Service;
import news.dateline.web.request.RequestId;
import org.slf4j.MDC;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class ServiceConfiguration {

    private static final Duration CONNECT_TIMEOUT = Duration.ofMillis(500);
    private static final Duration READ_TIMEOUT = Duration.ofSeconds(3);

    /// Below what the gateway gives a page.
    private static final Duration READ_TIMEOUT_OF_ALL = Duration.ofSeconds(10);

    /// Opens when half of the last ten calls or more failed; tries again after two seconds, about what a restart takes.
    @Bean
    CircuitBreakerRegistry breakers() {
        return CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
                .slidingWindowSize(10)
                .minimumNumberOfCalls(10)
                .failureRateThreshold(50)
                .waitDurationInOpenState(Duration.ofSeconds(2))
                .permittedNumberOfCallsInHalfOpenState(3)
                .ignoreExceptions(HttpClientErrorException.class)
                .build());
    }

    @Bean
    MeterBinder breakerMetrics(CircuitBreakerRegistry breakers) {
        return TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(breakers);
    }

    /// For what services answer: a field that this version does not know is none of its business.
    private static JsonMapper lenient(JsonMapper json) {
        return json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    @Bean
    RestClient.Builder services(JsonMapper json, ObservationRegistry observations) {
        return RestClient.builder()
                .requestFactory(requests(READ_TIMEOUT))
                .observationRegistry(observations)
                .configureMessageConverters(
                        converters -> converters.withJsonConverter(new JacksonJsonHttpMessageConverter(lenient(json))))
                .requestInitializer(request -> {
                    var id = MDC.get(RequestId.MDC_KEY);
                    if (id != null) {
                        request.getHeaders().set(RequestId.HEADER, id);
                    }
                });
    }

    @Bean
    Articles articles(ServiceSettings settings, RestClient.Builder services, CircuitBreakerRegistry breakers) {
        return new Articles(instances("article-service", settings.article(), services, breakers));
    }

    @Bean
    Comments comments(ServiceSettings settings, RestClient.Builder services, CircuitBreakerRegistry breakers) {
        return new Comments(instances("comment-service", settings.comment(), services, breakers));
    }

    @Bean
    Newsroom newsroom(
            ServiceSettings settings, RestClient.Builder services, CircuitBreakerRegistry breakers, JsonMapper json) {
        var patient = services.clone().requestFactory(requests(READ_TIMEOUT_OF_ALL));
        return new Newsroom(
                Map.of(
                        Service.ARTICLE, instances("article-service", settings.article(), services, breakers),
                        Service.PICTURES, instances("article-service", settings.article(), patient, breakers),
                        Service.COMMENT, instances("comment-service", settings.comment(), services, breakers),
                        Service.NOTIFICATION,
                                instances("notification-service", settings.notification(), services, breakers),
                        Service.IDENTITY, instances("identity-service", settings.identity(), services, breakers)),
                lenient(json));
    }

    /// To erase all that somebody wrote takes its time.
    @Bean
    OwnComments ownComments(ServiceSettings settings, RestClient.Builder services, CircuitBreakerRegistry breakers) {
        var patient = services.clone().requestFactory(requests(READ_TIMEOUT_OF_ALL));
        return new OwnComments(instances("comment-service", settings.comment(), patient, breakers));
    }

    private static JdkClientHttpRequestFactory requests(Duration readTimeout) {
        var requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT_TIMEOUT)
                .build());
        requests.setReadTimeout(readTimeout);
        return requests;
    }

    @Bean
    Subscriptions subscriptions(
            ServiceSettings settings, RestClient.Builder services, CircuitBreakerRegistry breakers) {
        return new Subscriptions(instances("notification-service", settings.notification(), services, breakers));
    }

    private static Instances instances(
            String service, List<URI> addresses, RestClient.Builder services, CircuitBreakerRegistry breakers) {
        var instances = addresses.stream()
                .map(address -> new Instance(
                        services.clone().baseUrl(address).build(),
                        breakers.circuitBreaker(service + " " + address.getAuthority())))
                .toList();
        return new Instances(service, instances);
    }
}
