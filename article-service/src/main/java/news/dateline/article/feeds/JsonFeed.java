package news.dateline.article.feeds;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import news.dateline.article.stories.PublicStory.Seen;
import news.dateline.article.story.Tag;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;
import tools.jackson.databind.json.JsonMapper;

/// JSON Feed 1.1.
@JsonNaming(SnakeCaseStrategy.class)
record JsonFeed(String version, String title, String homePageUrl, String feedUrl, List<Item> items) {

    private static final String VERSION = "https://jsonfeed.org/version/1.1";
    private static final JsonMapper JSON = JsonMapper.shared();

    static byte[] of(Feed feed) {
        return JSON.writeValueAsBytes(new JsonFeed(
                VERSION,
                feed.title(),
                feed.page(),
                feed.address(Format.JSON),
                feed.stories().stream().map(story -> Item.of(feed, story)).toList()));
    }

    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            String id,
            String url,
            String title,
            String contentText,
            @Nullable String image,
            Instant datePublished,
            Instant dateModified,
            List<Author> authors,
            List<String> tags,
            String language) {

        static Item of(Feed feed, Seen story) {
            var content = story.content();
            return new Item(
                    Feed.id(story.id()),
                    feed.address(story),
                    story.headline(),
                    Feed.summary(story),
                    content.picture() == null ? null : feed.address(content.picture()),
                    story.publishedAt(),
                    story.updatedAt(),
                    Feed.authors(content).stream().map(Author::new).toList(),
                    content.tags().stream().map(Tag::name).toList(),
                    content.language());
        }
    }

    record Author(String name) {}
}
