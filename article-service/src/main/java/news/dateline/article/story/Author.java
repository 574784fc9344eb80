package news.dateline.article.story;

import java.util.UUID;

/// Who began the story, by the name they had then. Not the byline, which is what readers are told.
public record Author(UUID userId, String name) {}
