package news.dateline.article.changing;

import java.time.Clock;
import java.util.UUID;
import news.dateline.article.pictures.Uploads;
import news.dateline.article.stories.Outcome;
import news.dateline.article.stories.Slugs;
import news.dateline.article.stories.Steps;
import news.dateline.article.story.Changing;
import news.dateline.article.story.House;
import news.dateline.article.story.Mark;
import news.dateline.article.story.Refused;
import news.dateline.article.story.Story;
import news.dateline.article.story.Transition;
import news.dateline.article.story.Transition.Taken;
import news.dateline.messaging.outbox.Aggregate;
import news.dateline.web.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/// Giving readers another version of a story, and another address where that is wished.
@Service
class Correcting {

    private final Steps steps;
    private final Slugs slugs;
    private final House house;
    private final Clock clock;
    private final JsonMapper json;
    private final Uploads uploads;

    Correcting(Steps steps, Slugs slugs, House house, Clock clock, JsonMapper json, Uploads uploads) {
        this.steps = steps;
        this.slugs = slugs;
        this.house = house;
        this.clock = clock;
        this.json = json;
        this.uploads = uploads;
    }

    Outcome correct(UUID id, Caller editor, @Nullable Long seen, CorrectForm form) {
        var by = Mark.of(editor, clock.instant());
        return steps.take(id, editor, seen, story -> corrected(story, form, by));
    }

    /// The address is taken before the story says that it is there: nobody else can get in between.
    private Transition corrected(Aggregate<Story> aggregate, CorrectForm form, Mark by) {
        var story = aggregate.state();
        var edition = form.edition(story.latest(), json, uploads);
        var step = Changing.change(aggregate.id(), story, edition, by, house);
        var slug = form.slug();
        return step instanceof Taken && slug != null && !slugs.claim(slug, aggregate.id(), by.at())
                ? Refused.slugTaken()
                : step;
    }
}
