package news.dateline.site.desk.moderation;

import static news.dateline.site.SiteTest.COMMENTS;

import java.util.List;
import news.dateline.site.Samples;
import news.dateline.site.ServiceDouble.Asked;
import news.dateline.site.desk.Seat;

/// What the comment service tells moderators.
final class Held {

    static final String API = "/api/moderation";
    static final String QUEUE = "/desk/moderation";
    static final String WRITER = "ab".repeat(32);
    static final String DECISION = "0197f3a2-3333-7000-8000-000000000001";
    static final Seat MODERATOR = Seat.of("Mo <Derator>", "moderator");

    private Held() {}

    /// @param more members besides, with their comma
    static String comment(String id, String status, String name, String body, String more) {
        return """
                {"id": "%s", "revision": 7, "status": "%s", "since": "2026-11-24T10:00:05Z",
                 "story": {"id": "%s", "headline": "Night ferry <returns>", "url": "/world/night-ferry"},
                 "section": "world", "author": {"name": "%s", "writer": "%s", "guest": true}, "body": "%s",
                 "depth": 0, "articleVersion": 1, "submittedAt": "2026-11-24T10:00:00Z"%s}""".formatted(id, status, Samples.FERRY, name, WRITER, body, more);
    }

    static String held(String id, String name, String body) {
        return comment(
                id,
                "held",
                name,
                body,
                ", \"ruling\": {\"rule\": \"new-writer\", \"version\": 2, \"reason\": \"First comment.\"}");
    }

    /// For a word from `start` to `end`.
    static String withWord(String id, String part, String name, String body, int start, int end) {
        return comment(id, "held", name, body, """
                , "ruling": {"rule": "words", "version": 3, "reason": "A listed word.",
                 "span": {"part": "%s", "start": %d, "end": %d, "text": "x"}}""".formatted(part, start, end));
    }

    static void queueIs(String... comments) {
        COMMENTS.answers("GET", API + "/comments", 200, Samples.list(comments));
    }

    /// @param results as JSON, see [#result]
    static String decision(String kind, String undoneAt, String... results) {
        return """
                {"id": "%s", "by": "%s", "at": "2026-11-24T11:00:00Z", "decision": "%s"%s, "results": [%s]}""".formatted(
                        DECISION,
                        Seat.ID,
                        kind,
                        undoneAt.isEmpty() ? "" : ", \"undoneAt\": \"" + undoneAt + "\"",
                        String.join(",", results));
    }

    static String result(String comment, String outcome, String status) {
        return "{\"comment\": \"%s\", \"outcome\": \"%s\", \"status\": \"%s\", \"revision\": 8}"
                .formatted(comment, outcome, status);
    }

    static List<Asked> sent() {
        return COMMENTS.asked().stream()
                .filter(asked -> !asked.method().equals("GET"))
                .toList();
    }
}
