package news.dateline.gateway.routing;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How far one service's trouble may reach.
///
/// @param timeOuts how long a service may take for the head of its answer (`dateline.resilience.time-outs.article` and
///     so on); where none is given, 10 s, and 15 s for the site, which asks others in turn
/// @param atOnce how many requests to one service may be under way (`dateline.resilience.at-once`)
@ConfigurationProperties("dateline.resilience")
record ResilienceSettings(
        @DefaultValue Map<Service, Duration> timeOuts,
        @DefaultValue("500") int atOnce) {

    private static final Duration USUAL = Duration.ofSeconds(10);
    private static final Duration FOR_PAGES = Duration.ofSeconds(15);

    ResilienceSettings {
        if (atOnce < 1 || !timeOuts.values().stream().allMatch(Duration::isPositive)) {
            throw new IllegalArgumentException(
                    "dateline.resilience must be positive, not " + timeOuts + " and " + atOnce);
        }
    }

    Duration timeOutOf(Service service) {
        return timeOuts.getOrDefault(service, service == Service.SITE ? FOR_PAGES : USUAL);
    }
}
