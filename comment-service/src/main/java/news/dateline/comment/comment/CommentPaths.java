package news.dateline.comment.comment;

/// Where things stand in a comment's document.
final class CommentPaths {

    static final String ID = "_id";
    static final String ARTICLE = "state.place.articleId";
    static final String PARENT = "state.place.parentId";
    static final String STATUS = "state.status._class";
    static final String RULE = "state.status.ruling.rule";
    static final String SECTION = "state.filing.section";
    static final String WRITER = "state.filing.writer";
    static final String SUBMITTED_AT = "state.submittedAt";

    private CommentPaths() {}
}
