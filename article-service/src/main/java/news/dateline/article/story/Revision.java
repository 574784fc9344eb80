package news.dateline.article.story;

/// What comes of a wish to change a story.
public sealed interface Revision permits Revision.Revised, Refused {

    record Revised(Story story) implements Revision {}
}
