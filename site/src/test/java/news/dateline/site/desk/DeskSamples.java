package news.dateline.site.desk;

import static news.dateline.site.SiteTest.ARTICLES;

import news.dateline.site.Samples;

/// What article-service would tell the newsroom.
public final class DeskSamples {

    public static final String STORY = Samples.FERRY;
    public static final String WORKING_COPY = "/api/articles/" + STORY + "/working-copy";

    private DeskSamples() {}

    /// Complete, and by Grace.
    ///
    /// @param more further JSON members
    public static String story(String status, String more) {
        return """
                {"id": "%s", "status": "%s", "version": 0, "headline": "Night ferry <returns>", "standfirst": "At last.",
                 "byline": "Grace Hopper, Ada Byron (photographs)",
                 "bylines": [{"name": "Grace Hopper"}, {"name": "Ada Byron", "role": "photographs"}],
                 "dateline": {"place": "Oslo", "country": "Norway", "agency": "AGENCY", "filedAt": "2026-11-24T07:00:00Z",
                              "text": "Oslo, (AGENCY).-"},
                 "body": "<p>It left at dawn.</p><h2 id=\\"then\\">Then</h2><ul><li>One</li><li>Two</li></ul>",
                 "section": "world", "tags": ["Nordic Ferries", "travel"], "urgency": 4, "language": "en", "direction": "ltr",
                 "figures": [], "createdAt": "2026-11-24T07:00:00Z", "updatedAt": "2026-11-24T09:30:00Z",
                 "author": {"id": "%s", "name": "Grace Hopper"} %s}""".formatted(STORY, status, Seat.ID, more.isEmpty() ? "" : ", " + more);
    }

    /// It lies on the desk, at revision 5.
    public static void lies(String status, String more) {
        ARTICLES.answers("GET", WORKING_COPY, 200, story(status, more), "ETag", "\"5\"");
    }

    /// As it was at a revision.
    public static void wasSaved(int revision, String by, String story) {
        ARTICLES.answers(
                "GET",
                "/api/articles/" + STORY + "/revisions/" + revision,
                200,
                "{\"revision\": %d, \"savedAt\": \"2026-11-24T09:30:00Z\", \"savedBy\": {\"id\": \"%s\", \"name\": \"%s\"}, \"story\": %s}"
                        .formatted(revision, Seat.ID, by, story));
    }
}
