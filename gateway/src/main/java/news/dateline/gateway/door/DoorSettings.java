package news.dateline.gateway.door;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// @param maxBody the most that a client may send in one request (`dateline.door.max-body`)
/// @param maxPicture the same where it is a picture (`dateline.door.max-picture`)
/// @param headTime within which the head of a request must have arrived (`dateline.door.head-time`)
/// @param bodyTime within which its body must have arrived (`dateline.door.body-time`)
/// @param pictureTime the same where it is a picture (`dateline.door.picture-time`)
@ConfigurationProperties("dateline.door")
record DoorSettings(
        @DefaultValue("2MB") DataSize maxBody,
        @DefaultValue("20MB") DataSize maxPicture,
        @DefaultValue("10s") Duration headTime,
        @DefaultValue("30s") Duration bodyTime,
        @DefaultValue("2m") Duration pictureTime) {

    DoorSettings {
        if (maxBody.toBytes() < 1 || maxPicture.toBytes() < 1) {
            throw new IllegalArgumentException(
                    "dateline.door.max-body and max-picture must be positive, not " + maxBody + " and " + maxPicture);
        }
        if (!headTime.isPositive() || !bodyTime.isPositive() || !pictureTime.isPositive()) {
            throw new IllegalArgumentException("dateline.door's head-time, body-time and picture-time must be positive,"
                    + " not " + headTime + ", " + bodyTime + " and " + pictureTime);
        }
    }
}
