package news.dateline.article.story;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The house's own rules (`dateline.*`).
///
/// @param twoPairsOfEyes nothing reaches readers that only its author has seen: a story has to be approved, and whoever
///     began it neither approves nor publishes it
@ConfigurationProperties("dateline")
public record House(@DefaultValue("false") boolean twoPairsOfEyes) {

    boolean forbids(Story story, Mark by) {
        return twoPairsOfEyes && story.author().userId().equals(by.userId());
    }
}
