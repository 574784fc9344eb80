package news.dateline.article.story;

/// Where things stand in an aggregate's document, for queries and indexes.
final class StoryPaths {

    static final String COLLECTION = "articles";

    static final String ID = "_id";
    static final String STATUS = "state.status._class";
    static final String PUBLISHED_AT = "state.status.publishedAt";
    static final String UPDATED_AT = "state.updatedAt";
    static final String SECTION = "state.content.section";
    static final String TAG_KEY = "state.content.tags.key";
    static final String AUTHOR = "state.author.userId";

    private StoryPaths() {}
}
