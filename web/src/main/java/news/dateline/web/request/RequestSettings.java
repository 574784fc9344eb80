package news.dateline.web.request;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// @param maxBody largest request body that is read (`dateline.web.max-body`)
/// @param largerBodies what may be larger, by its exact path (`dateline.web.larger-bodies[/api/media]`)
@ConfigurationProperties("dateline.web")
record RequestSettings(
        @DefaultValue("2MB") DataSize maxBody, @DefaultValue Map<String, DataSize> largerBodies) {

    RequestSettings {
        largerBodies = Map.copyOf(largerBodies);
        if (maxBody.toBytes() < 1) {
            throw new IllegalArgumentException("dateline.web.max-body must be positive, not " + maxBody);
        }
        if (!largerBodies.values().stream().allMatch(larger -> larger.compareTo(maxBody) > 0)) {
            throw new IllegalArgumentException(
                    "dateline.web.larger-bodies must be larger than max-body, not " + largerBodies);
        }
    }

    DataSize mostAt(String path) {
        return largerBodies.getOrDefault(path, maxBody);
    }
}
