package news.dateline.tools.demo;

/// The way of a story, in its order. Times count from the publish request, those of the comment from its submission.
enum Hop {
    ACCEPTED("publication accepted"),
    IN_KAFKA("article-published in Kafka"),
    ON_STREAM("alert on an open stream"),
    ON_PAGE("page shows it"),
    COMMENT_ACCEPTED("comment accepted"),
    COMMENT_JUDGED("comment judged"),
    COMMENT_VISIBLE("comment visible");

    private final String label;

    Hop(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
