package news.dateline.site.desk.preview;

import news.dateline.site.story.StoryPage;

/// @param back to where it is written
public record PreviewPage(StoryPage story, String back) {}
