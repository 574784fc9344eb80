package news.dateline.web.request;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// @param maxBody largest request body that is read (`dateline.web.max-body`)
@ConfigurationProperties("dateline.web")
record RequestSettings(@DefaultValue("2MB") DataSize maxBody) {

    RequestSettings {
        if (maxBody.toBytes() < 1) {
            throw new IllegalArgumentException("dateline.web.max-body must be positive, not " + maxBody);
        }
    }
}
