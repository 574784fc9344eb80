package news.dateline.comment.flood;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How many comments are taken at all; what comes faster is refused. Moderation objects to less than that.
///
/// @param within how far back comments are counted
/// @param writer how many of one writer are taken in that time
/// @param network how many from one network; several people may share it
@ConfigurationProperties("dateline.flood")
record FloodSettings(
        @DefaultValue("10m") Duration within,
        @DefaultValue("20") int writer,
        @DefaultValue("80") int network) {

    FloodSettings {
        if (within.isNegative() || within.isZero() || writer < 1 || network < 1) {
            throw new IllegalArgumentException("dateline.flood: %d and %d in %s".formatted(writer, network, within));
        }
    }
}
