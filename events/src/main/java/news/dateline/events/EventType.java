package news.dateline.events;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What a CloudEvents `type` means here: the record it is read into and the topic it travels on.
///
/// A body may gain optional fields under the same type; anything else is a new type beside the old one.
public enum EventType {
    ARTICLE_PUBLISHED("article-published", Topic.ARTICLE_PUBLISHED, ArticlePublished.class),
    ARTICLE_UPDATED("article-updated", Topic.ARTICLE_UPDATED, ArticleUpdated.class),
    ARTICLE_WITHDRAWN("article-withdrawn", Topic.ARTICLE_WITHDRAWN, ArticleWithdrawn.class),
    COMMENT_SUBMITTED("comment-submitted", Topic.COMMENT_SUBMITTED, CommentSubmitted.class),
    COMMENT_PUBLISHED("comment-published", Topic.COMMENT_PUBLISHED, CommentPublished.class),
    COMMENT_REMOVED("comment-removed", Topic.COMMENT_REMOVED, CommentRemoved.class),
    ALERT_RAISED("alert-raised", Topic.ALERT_RAISED, AlertRaised.class),
    ALERT_DELIVERY_REQUESTED("alert-delivery-requested", Topic.ALERT_DELIVERY_REQUESTED, AlertDeliveryRequested.class);

    private static final String NAMESPACE = "news.dateline.";

    private final String schemaName;
    private final Topic topic;
    private final Class<? extends Event> body;

    EventType(String name, Topic topic, Class<? extends Event> body) {
        this.schemaName = name + ".v1";
        this.topic = topic;
        this.body = body;
    }

    /// The CloudEvents `type`, as in `news.dateline.article-published.v1`.
    public String typeName() {
        return NAMESPACE + schemaName;
    }

    /// The CloudEvents `dataschema`; the file of that name lies beside this class under `schemas/`.
    public String schemaName() {
        return schemaName;
    }

    public Topic topic() {
        return topic;
    }

    public Class<? extends Event> body() {
        return body;
    }

    public static EventType of(Class<? extends Event> body) {
        return Arrays.stream(values())
                .filter(type -> type.body == body)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(body + " has no event type"));
    }

    /// Empty for a type this version does not know.
    public static Optional<EventType> named(String typeName) {
        return Arrays.stream(values())
                .filter(type -> type.typeName().equals(typeName))
                .findFirst();
    }

    /// The types of one family of events, as in `ArticleEvent`.
    public static List<EventType> in(Class<? extends Event> family) {
        return Arrays.stream(values())
                .filter(type -> family.isAssignableFrom(type.body))
                .toList();
    }
}
