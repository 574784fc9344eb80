package news.dateline.comment.reports;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param holding how many readers have to report a comment before it waits for a person
@ConfigurationProperties("dateline.reports")
record ReportSettings(@DefaultValue("5") int holding) {

    ReportSettings {
        if (holding < 1 || holding > Reports.MOST) {
            throw new IllegalArgumentException(
                    "dateline.reports.holding has to be 1 to %d, not %d".formatted(Reports.MOST, holding));
        }
    }
}
