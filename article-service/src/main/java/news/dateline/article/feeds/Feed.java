package news.dateline.article.feeds;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import news.dateline.article.stories.PublicStory.Gone;
import news.dateline.article.stories.PublicStory.Seen;
import news.dateline.article.story.Byline;
import news.dateline.article.story.Content;
import news.dateline.article.story.Picture;
import news.dateline.article.story.Section;
import org.jspecify.annotations.Nullable;

/// The latest stories of the site or of a section, whatever the format they are told in.
///
/// @param section absent for the whole site
/// @param stories newest first
/// @param withdrawn lately, the latest first, whichever section they were in: a story may have moved, and whoever
///     follows the section that it was in before shall let go of it too
record Feed(Paper paper, @Nullable String section, List<Seen> stories, List<Gone> withdrawn) {

    String title() {
        return section == null ? paper.name() : paper.name() + ": " + Section.title(section);
    }

    /// The page of the same stories.
    String page() {
        return paper.at(section == null ? "/" : "/" + section);
    }

    /// Where this feed is found in a format.
    String address(Format format) {
        return paper.at("/feeds/" + (section == null ? "" : section + "/") + "latest." + format.word());
    }

    /// Of a story or of its tombstone: the same wherever it moves and whatever it is called.
    static String id(UUID story) {
        return "urn:uuid:" + story;
    }

    String address(Seen story) {
        return paper.at(story.url());
    }

    /// Of the picture that a story opens with.
    String address(Picture picture) {
        return paper.at(picture.path(picture.largest()));
    }

    static List<String> authors(Content content) {
        var line = content.bylineText();
        if (!content.bylines().isEmpty() || line == null) {
            return content.bylines().stream().map(Byline::name).toList();
        }
        return List.of(line);
    }

    /// What there is to read of a story without leaving the feed.
    static String summary(Seen story) {
        return Objects.requireNonNullElse(story.content().standfirst(), story.headline());
    }

    /// When anything of it changed last; the epoch while there is nothing.
    Instant updatedAt() {
        return Stream.concat(
                        stories.stream().map(Seen::updatedAt),
                        withdrawn.stream().map(Gone::at))
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }
}
