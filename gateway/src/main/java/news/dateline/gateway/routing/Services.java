package news.dateline.gateway.routing;

import java.net.URI;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/// The services and their instances.
@Component
public final class Services {

    private final Map<Service, Instances> instances = new EnumMap<>(Service.class);

    Services(ServiceSettings settings, Clock clock) {
        settings.services().forEach((service, urls) -> instances.put(service, new Instances(urls, clock)));
    }

    Instances of(Service service) {
        return Objects.requireNonNull(instances.get(service));
    }

    /// Where to send the next request of the gateway's own.
    public URI next(Service service) {
        return of(service).inOrder().getFirst();
    }
}
