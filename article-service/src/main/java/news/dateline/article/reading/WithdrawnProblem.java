package news.dateline.article.reading;

import java.util.Map;
import news.dateline.article.stories.PublicStory.Gone;
import news.dateline.article.story.StoryProblem;
import news.dateline.web.ProblemException;

/// What stands where a story stood: 410 with the reason that readers are given, and no word of the story. The edge may
/// keep it: whoever looks for what was taken down comes in as great numbers as before.
public final class WithdrawnProblem {

    private WithdrawnProblem() {}

    public static ProblemException of(Gone gone) {
        return new ProblemException(
                StoryProblem.WITHDRAWN,
                "It was withdrawn: " + gone.reason(),
                Map.of("id", gone.id(), "reason", gone.reason(), "withdrawnAt", gone.at()),
                Map.of(CacheTags.HEADER, CacheTags.story(gone.id())));
    }
}
