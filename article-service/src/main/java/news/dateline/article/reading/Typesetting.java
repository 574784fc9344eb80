package news.dateline.article.reading;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import news.dateline.article.stories.PublicStories;
import news.dateline.article.stories.PublicStory.Seen;
import news.dateline.article.text.Direction;
import news.dateline.article.text.ReadAlso;
import news.dateline.article.text.ReadAlso.Target;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/// Makes what a story says fit to be read, the same for everybody who shows it: its dateline in the style of the house,
/// and its references under the names and at the addresses that their stories have now.
@Component
@EnableConfigurationProperties(HouseStyle.class)
public class Typesetting {

    private final HouseStyle style;
    private final PublicStories stories;

    Typesetting(HouseStyle style, PublicStories stories) {
        this.style = style;
        this.stories = stories;
    }

    /// A reference to what readers may not see is left out.
    public StoryView forReaders(StoryView story) {
        return story.with(forReaders(story.content()));
    }

    /// A reference to what readers may not see stays, and is empty: who saves the text again shall not lose it.
    public StoryView forWriters(StoryView story) {
        var content = story.content();
        var body = content.body();
        return story.with(content.with(
                dateline(content), body == null ? null : ReadAlso.resolvedForWriters(body, targets(body))));
    }

    public ContentView forReaders(ContentView content) {
        var body = content.body();
        return content.with(dateline(content), body == null ? null : ReadAlso.resolved(body, targets(body)));
    }

    private ContentView.@Nullable DatelineView dateline(ContentView content) {
        var dateline = content.dateline();
        return dateline == null ? null : dateline.in(style.dateline(), content.language());
    }

    private Map<UUID, Target> targets(String body) {
        var referred = ReadAlso.in(body);
        return stories.among(referred).stream().collect(Collectors.toMap(Seen::id, Typesetting::target));
    }

    private static Target target(Seen story) {
        var language = story.content().language();
        return new Target(story.headline(), story.url(), language, Direction.of(language));
    }
}
