package news.dateline.site.alerts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import news.dateline.site.alerts.AlertsPage.Choice;
import news.dateline.site.page.Frame.SectionLink;
import news.dateline.site.page.Furniture;
import news.dateline.site.page.TagLink;
import news.dateline.site.service.Articles;
import news.dateline.site.service.ServiceAwayException;
import news.dateline.site.service.Story;
import news.dateline.site.service.StoryWithdrawnException;
import news.dateline.site.service.Subscription.What;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What a reader may choose from.
@Component
class Choices {

    /// As many as a subscription may have.
    private static final int MOST_STORIES = 20;

    private final Articles articles;
    private final Furniture furniture;

    Choices(Articles articles, Furniture furniture) {
        this.articles = articles;
        this.furniture = furniture;
    }

    /// The story that the reader came from, what that is about, and what they have chosen before.
    ///
    /// @param about its id; whatever else is none
    List<Choice> near(String about, What chosen) {
        var story = story(about);
        var choices = new ArrayList<Choice>();
        story.ifPresent(found -> choices.add(story(about, furniture.say("alerts.story.this"), found, chosen)));
        chosen.stories().stream()
                .limit(MOST_STORIES)
                .filter(id -> story.isEmpty() || !id.equals(about))
                .map(id -> story(id, furniture.say("alerts.story"), story(id).orElse(null), chosen))
                .forEach(choices::add);
        tags(story, chosen)
                .forEach((key, name) -> choices.add(new Choice(
                        "tag",
                        key,
                        furniture.say("alerts.tag"),
                        name,
                        chosen.tags().contains(key))));
        return choices;
    }

    /// By their keys; as the story spells them, where it has them.
    private static Map<String, String> tags(Optional<Story> story, What chosen) {
        var names = new LinkedHashMap<String, String>();
        story.stream()
                .flatMap(found -> found.tags().stream())
                .map(TagLink::of)
                .filter(tag -> !tag.id().isEmpty())
                .forEach(tag -> names.put(tag.id(), tag.name()));
        chosen.tags().forEach(key -> names.putIfAbsent(key, key));
        return names;
    }

    List<Choice> sections(What chosen) {
        var ids = new LinkedHashSet<>(
                furniture.sections().stream().map(SectionLink::id).toList());
        ids.addAll(chosen.sections());
        return ids.stream()
                .map(id -> new Choice(
                        "section",
                        id,
                        "",
                        furniture.section(id).name(),
                        chosen.sections().contains(id)))
                .toList();
    }

    private Choice story(String id, String words, @Nullable Story story, What chosen) {
        var name = story == null ? furniture.say("alerts.story.unknown") : story.headline();
        return new Choice("story", id, words, name, chosen.stories().contains(id));
    }

    private Optional<Story> story(String id) {
        try {
            return articles.find(UUID.fromString(id)).map(found -> found.value());
        } catch (IllegalArgumentException | StoryWithdrawnException | ServiceAwayException notNow) {
            return Optional.empty(); // The choice is offered without its headline, or not at all.
        }
    }
}
