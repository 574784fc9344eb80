package news.dateline.gateway.routing;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// @param services base URLs of every service's instances (`dateline.services.article` and so on), each without a path
@ConfigurationProperties("dateline")
record ServiceSettings(Map<Service, List<URI>> services) {

    ServiceSettings {
        for (var service : Service.values()) {
            var instances = services.getOrDefault(service, List.of());
            if (instances.isEmpty()) {
                throw new IllegalArgumentException("dateline.services." + service.word() + " names no instance");
            }
            instances.forEach(ServiceSettings::check);
        }
    }

    private static void check(URI instance) {
        if (instance.getHost() == null || !instance.getRawPath().isEmpty()) {
            throw new IllegalArgumentException("an instance is like http://host:port, not " + instance);
        }
    }
}
