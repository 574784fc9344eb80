package news.dateline.gateway.door;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// @param maxBody the most that a client may send in one request (`dateline.door.max-body`)
@ConfigurationProperties("dateline.door")
record DoorSettings(@DefaultValue("2MB") DataSize maxBody) {

    DoorSettings {
        if (maxBody.toBytes() < 1) {
            throw new IllegalArgumentException("dateline.door.max-body must be positive, not " + maxBody);
        }
    }
}
