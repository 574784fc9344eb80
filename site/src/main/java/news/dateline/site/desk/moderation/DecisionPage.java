package news.dateline.site.desk.moderation;

import news.dateline.site.desk.DeskFrame;
import news.dateline.site.desk.moderation.QueuePage.Told;

/// What a moderator decided, and what came of it for each comment.
public record DecisionPage(DeskFrame frame, Decision decision, Told told) {}
