package news.dateline.comment.moderation;

/// What the rules look at.
///
/// @param open whether the story still takes comments
/// @param name the writer's, as readers would see it
record Matter(boolean open, String name, String body) {}
