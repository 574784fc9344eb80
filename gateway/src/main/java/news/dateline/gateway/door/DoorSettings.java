package news.dateline.gateway.door;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// @param maxBody the most that a client may send in one request (`dateline.door.max-body`)
/// @param headTime within which the head of a request must have arrived (`dateline.door.head-time`)
/// @param bodyTime within which its body must have arrived (`dateline.door.body-time`)
@ConfigurationProperties("dateline.door")
record DoorSettings(
        @DefaultValue("2MB") DataSize maxBody,
        @DefaultValue("10s") Duration headTime,
        @DefaultValue("30s") Duration bodyTime) {

    DoorSettings {
        if (maxBody.toBytes() < 1) {
            throw new IllegalArgumentException("dateline.door.max-body must be positive, not " + maxBody);
        }
        if (!headTime.isPositive() || !bodyTime.isPositive()) {
            throw new IllegalArgumentException(
                    "dateline.door.head-time and body-time must be positive, not " + headTime + " and " + bodyTime);
        }
    }
}
