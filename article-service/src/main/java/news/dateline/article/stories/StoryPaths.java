package news.dateline.article.stories;

/// Where things stand in an aggregate's document, for queries and indexes.
final class StoryPaths {

    static final String COLLECTION = "articles";

    static final String ID = "_id";
    static final String SAVED_AT = "savedAt";
    static final String STATUS = "state.status._class";
    static final String PUBLISHED_AT = "state.status.publishedAt";
    static final String WITHDRAWN_AT = "state.status.withdrawn.at";
    static final String PUBLISH_AT = "state.status.publishAt";
    static final String WORKING = "state.status.working";
    static final String UPDATED_AT = "state.updatedAt";
    static final String EMBARGO = "state.embargoUntil";
    static final String SECTION = "state.content.section";
    static final String BODY = "state.content.body";
    static final String TAG_KEY = "state.content.tags.key";
    static final String PICTURE = "state.content.picture._id";
    static final String FIGURES = "state.content.figures._id";
    static final String PLACE = "state.content.dateline.place";
    static final String COUNTRY = "state.content.dateline.country";
    static final String RELATED = "state.related";
    static final String AUTHOR = "state.author.userId";
    static final String TRAIL = "state.trail";

    private StoryPaths() {}
}
