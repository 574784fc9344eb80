package news.dateline.gateway.routing;

import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/// The services and their instances.
@Component
public final class Services {

    private final Map<Service, Instances> instances = new EnumMap<>(Service.class);
    private final Map<Service, RetryBudget> budgets = new EnumMap<>(Service.class);

    Services(ServiceSettings settings, Clock clock) {
        settings.services().forEach((service, urls) -> {
            instances.put(service, new Instances(urls, clock));
            budgets.put(service, new RetryBudget());
        });
    }

    Instances of(Service service) {
        return Objects.requireNonNull(instances.get(service));
    }

    RetryBudget budgetOf(Service service) {
        return Objects.requireNonNull(budgets.get(service));
    }
}
