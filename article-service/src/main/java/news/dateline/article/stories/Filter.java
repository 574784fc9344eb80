package news.dateline.article.stories;

import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;

/// Only the stories of one section, or about one tag, or both; all of them where neither is given.
public record Filter(@Nullable String section, @Nullable String tagKey) {

    Criteria narrow(Criteria wanted) {
        var narrowed = wanted;
        if (section != null) {
            narrowed = narrowed.and(StoryPaths.SECTION).is(section);
        }
        if (tagKey != null) {
            narrowed = narrowed.and(StoryPaths.TAG_KEY).is(tagKey);
        }
        return narrowed;
    }
}
