package news.dateline.comment.thread;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param editWindow how long after its acceptance a comment may be changed by its writer
@ConfigurationProperties("dateline.writing")
record WritingSettings(@DefaultValue("5m") Duration editWindow) {

    WritingSettings {
        if (editWindow.isNegative()) {
            throw new IllegalArgumentException("dateline.writing.edit-window: " + editWindow);
        }
    }
}
