package news.dateline.article.searching;

import java.util.List;
import news.dateline.article.reading.StoryView;

/// A story that was found.
///
/// @param story without its body
/// @param headline in pieces, so that what was looked for can be marked
/// @param excerpt of standfirst and body, around what was looked for if that is there
record FoundView(StoryView story, List<PieceView> headline, List<PieceView> excerpt) {}
