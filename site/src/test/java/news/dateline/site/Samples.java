package news.dateline.site;

import java.util.List;

/// What the services would say.
public final class Samples {

    public static final String FERRY = "0197f3a2-1111-7000-8000-000000000001";
    public static final String BRIDGE = "0197f3a2-1111-7000-8000-000000000002";
    public static final String HARBOUR = "0197f3a2-1111-7000-8000-000000000003";
    public static final String FIRST = "0197f3a2-2222-7000-8000-000000000001";
    public static final String ANSWER = "0197f3a2-2222-7000-8000-000000000002";
    public static final String SECOND = "0197f3a2-2222-7000-8000-000000000003";

    private Samples() {}

    public static String ferry() {
        return """
                {"id": "%s", "status": "published", "version": 1, "headline": "Night ferry <returns> & sails",
                 "standfirst": "The line had been closed for six years.", "byline": "By Ada Byron",
                 "bylines": [{"name": "Ada Byron"}],
                 "dateline": {"place": "Oslo", "country": "Norway", "agency": "AGENCY", "filedAt": "2026-11-24T07:00:00Z",
                              "text": "Oslo, (AGENCY).-"},
                 "body": "<p>The first ferry left at dawn.</p><h2 id=\\"the-crossing\\">The crossing</h2><p>It took <em>two</em> hours.</p>",
                 "section": "world", "tags": ["Nordic Ferries", "travel"], "urgency": 4, "language": "en",
                 "slug": "night-ferry", "url": "/world/night-ferry", "createdAt": "2026-11-24T07:00:00Z",
                 "updatedAt": "2026-11-24T09:30:00Z", "publishedAt": "2026-11-24T08:15:00Z", "surprise": 1}""".formatted(FERRY);
    }

    /// Of an address such as `/media/a/640.jpg`.
    ///
    /// @param words its own, as JSON members
    public static String picture(String words) {
        return """
                {"id": "a", "mediaType": "image/jpeg", "width": 1200, "height": 800, "url": "/media/a/1200.jpg",
                 "renditions": [{"width": 320, "height": 213, "url": "/media/a/320.jpg"},
                                {"width": 960, "height": 640, "url": "/media/a/960.jpg"},
                                {"width": 1200, "height": 800, "url": "/media/a/1200.jpg"}], %s}""".formatted(words);
    }

    public static String summary(String id, String section, String slug, int urgency) {
        return """
                {"id": "%s", "version": 1, "headline": "About %s", "section": "%s", "tags": ["Nordic Ferries"],
                 "urgency": %d, "language": "en", "slug": "%s", "url": "/%s/%s",
                 "updatedAt": "2026-11-24T08:00:00Z", "publishedAt": "2026-11-24T08:00:00Z"}""".formatted(id, slug, section, urgency, slug, section, slug);
    }

    public static String beside(String kind, String name, String summary) {
        return "{\"reason\": {\"kind\": \"%s\", \"name\": \"%s\"}, \"story\": %s}".formatted(kind, name, summary);
    }

    public static String list(String... items) {
        return "{\"items\": [" + String.join(",", items) + "]}";
    }

    public static String thread(String... comments) {
        return "{\"count\": %d, \"items\": [%s]}".formatted(comments.length, String.join(",", comments));
    }

    public static String comment(String id, String parent, String author, String body) {
        return """
                {"id": "%s", "articleId": "%s", "status": "published", "author": {"name": "%s"}, "body": "%s",
                 %s "depth": %d, "articleVersion": 1, "submittedAt": "2026-11-24T10:00:00Z"}""".formatted(
                        id,
                        FERRY,
                        author,
                        body,
                        parent.isEmpty() ? "" : "\"parent\": \"" + parent + "\",",
                        parent.isEmpty() ? 0 : 1);
    }

    /// As its writer sees it.
    public static String yours(String comment) {
        return comment.replaceFirst(
                "\\}$", ", \"you\": {\"wrote\": true, \"editableUntil\": \"2026-11-24T10:05:00Z\"}}");
    }

    /// As someone who is signed in and wrote another one sees it.
    public static String anothers(String comment, boolean liked) {
        return comment.replaceFirst(
                "\\}$", ", \"likes\": 3, \"you\": {\"wrote\": false, \"like\": %s}}".formatted(liked));
    }

    /// The ferry's story with its section and its thread, as on any good day.
    public static void ferryIsPublished() {
        SiteTest.ARTICLES.answers(
                "GET", "/api/articles/by-slug/night-ferry", 200, ferry(), "Cache-Tag", "article:" + FERRY);
        SiteTest.ARTICLES.answers("GET", "/api/articles/" + FERRY, 200, ferry(), "Cache-Tag", "article:" + FERRY);
        SiteTest.ARTICLES.answers(
                "GET",
                "/api/articles",
                200,
                list(summary(FERRY, "world", "night-ferry", 4), summary(BRIDGE, "world", "a-bridge", 2)),
                "Cache-Tag",
                "section:world article:" + FERRY + " article:" + BRIDGE);
        SiteTest.ARTICLES.answers(
                "GET",
                "/api/articles/" + FERRY + "/related",
                200,
                list(beside("place", "Oslo", summary(HARBOUR, "city", "a-harbour", 4))),
                "Cache-Tag",
                "tag:travel article:" + FERRY + " article:" + HARBOUR);
        SiteTest.COMMENTS.answers(
                "GET",
                "/api/articles/" + FERRY + "/comments",
                200,
                thread(
                        comment(FIRST, "", "Grace", "Is <b>it</b> safe?\\nI wonder."),
                        comment(ANSWER, FIRST, "Ada", "It is."),
                        comment(SECOND, "", "Edsger", "Two hours!")),
                "Cache-Tag",
                "thread:" + FERRY);
    }

    public static List<String> tagsOf(Reader.Answer answer) {
        return List.of(answer.header("Cache-Tag").split(" "));
    }
}
