package news.dateline.site.story;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import news.dateline.site.page.NotFoundException;
import news.dateline.site.service.Articles;
import news.dateline.site.service.CommentList;
import news.dateline.site.service.Comments;
import news.dateline.site.service.RelatedList;
import news.dateline.site.service.RelatedList.Beside;
import news.dateline.site.service.ServiceAwayException;
import news.dateline.site.service.Story;
import news.dateline.site.service.StoryList;
import news.dateline.site.service.Tagged;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Everything a story's page is made of. The story is shown even when what stands beside it cannot be had; then the
/// page is not whole and must not be kept.
///
/// @param thread absent while the comment service is away
record StoryParts(
        Story story,
        List<Beside> related,
        List<Story> recent,
        @Nullable CommentList thread,
        boolean isWhole,
        Set<String> tags) {

    private static final Logger log = LoggerFactory.getLogger(StoryParts.class);
    private static final int RECENT = 5;

    /// More than are shown: some stand beside the story already, and one is the story itself.
    private static final int LOOKED_AT = 12;
    private static final CommentList NO_COMMENTS = new CommentList(0, true, List.of(), null);

    /// @param cursor of a later page of the thread
    static StoryParts gather(Tagged<Story> tagged, @Nullable String cursor, Articles articles, Comments comments) {
        var story = tagged.value();
        var related = unlessAway(() -> articles.related(story.id()));
        var recent = unlessAway(() -> articles.inSection(story.section(), LOOKED_AT, null));
        var thread = unlessAway(() -> comments.thread(story.id(), cursor).orElseGet(() -> unheardOf(story, cursor)));

        // Said here too: a thread that its owner has not heard of yet has no tag, and must be purged all the same.
        var tags = new LinkedHashSet<>(tagged.tags());
        tags.add("article:" + story.id());
        tags.add("section:" + story.section());
        tags.add("thread:" + story.id());
        related.map(Tagged::tags).ifPresent(tags::addAll);
        recent.map(Tagged::tags).ifPresent(tags::addAll);
        thread.map(Tagged::tags).ifPresent(tags::addAll);
        var beside = related.map(Tagged::value).map(RelatedList::items).orElse(List.of());
        return new StoryParts(
                story,
                beside,
                others(story, beside, recent.map(Tagged::value).orElse(StoryList.EMPTY)),
                thread.map(Tagged::value).orElse(null),
                related.isPresent() && recent.isPresent() && thread.isPresent(),
                tags);
    }

    private static Tagged<CommentList> unheardOf(Story story, @Nullable String cursor) {
        if (cursor != null) {
            throw new NotFoundException("comments of " + story.id() + " from " + cursor);
        }
        return new Tagged<>(NO_COMMENTS, Set.of());
    }

    private static <T> Optional<T> unlessAway(Supplier<T> part) {
        try {
            return Optional.of(part.get());
        } catch (ServiceAwayException away) {
            log.warn("A story is shown without a part of its page: {}", away.reason());
            return Optional.empty();
        }
    }

    /// No story stands on a page twice.
    private static List<Story> others(Story story, List<Beside> related, StoryList section) {
        var shown = related.stream().map(beside -> beside.story().id()).collect(Collectors.toSet());
        return section.items().stream()
                .filter(other -> !other.id().equals(story.id()) && !shown.contains(other.id()))
                .limit(RECENT)
                .toList();
    }
}
