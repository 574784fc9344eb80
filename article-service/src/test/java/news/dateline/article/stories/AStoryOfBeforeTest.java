package news.dateline.article.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import news.dateline.article.Desk;
import news.dateline.messaging.Ids;
import news.dateline.test.DatelineTest;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoOperations;

/// As the first release kept it: two statuses, no marks, no trail.
@DatelineTest
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class AStoryOfBeforeTest {

    @LocalServerPort
    int port;

    @Autowired
    MongoOperations store;

    private final UUID id = Ids.next();
    private String path;
    private Desk stranger;
    private Desk editor;

    @BeforeEach
    void peopleComeIn() {
        stranger = Desk.ofStranger(port);
        editor = stranger.of("editor");
        path = "/api/articles/" + id;
    }

    private void kept(String status, long revision, long sequence) {
        var document = Document.parse("""
                {"revision": {"$numberLong": "%d"}, "sequence": {"$numberLong": "%d"}, "state": {
                   "author": {"name": "Ada"},
                   "content": {"headline": "Of before", "standfirst": "Old.", "body": "<p>Kept.</p>",
                               "section": "city", "tags": [{"name": "Old Town", "key": "old-town"}],
                               "urgency": 5, "language": "en"},
                   "status": %s,
                   "createdAt": {"$date": "2026-11-01T06:00:00Z"}, "updatedAt": {"$date": "2026-11-01T07:00:00Z"},
                   "_class": "story"}, "outbox": []}
                """.formatted(revision, sequence, status));
        document.append("_id", id);
        document.get("state", Document.class).get("author", Document.class).append("userId", Ids.next());
        store.getCollection("articles").insertOne(document);
    }

    @Test
    void that_is_published_is_read_corrected_and_withdrawn_like_any_other() {
        kept("""
                {"slug": "of-before", "version": {"$numberLong": "1"},
                 "publishedAt": {"$date": "2026-11-01T07:00:00Z"}, "_class": "live"}
                """, 2, 1);
        store.getCollection("slugs").insertOne(new Document("_id", "of-before").append("story", id));

        var read = stranger.get("/api/articles/by-slug/of-before");
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.header("ETag")).isEqualTo("\"2\"");
        assertThat(stranger.get("/api/articles?section=city").text()).contains("Of before");

        var corrected = editor.post(path + "/correct", "{\"headline\": \"Of now\", \"reason\": \"New.\"}");
        assertThat(corrected.json().get("version").intValue()).isEqualTo(2);
        var first = stranger.get(path + "/versions/1").json();
        assertThat(first.get("story").get("headline").stringValue()).isEqualTo("Of before");
        assertThat(first.get("at").stringValue()).isEqualTo("2026-11-01T07:00:00Z");
        assertThat(editor.get(path + "/audit").json().get("items")).hasSize(1);

        assertThat(editor.post(path + "/withdraw", "{\"reason\": \"x\"}").status())
                .isEqualTo(200);
        assertThat(stranger.get("/api/articles/by-slug/of-before").status()).isEqualTo(410);
    }

    @Test
    void that_is_a_draft_goes_on_and_claims_no_text_that_was_not_kept() {
        kept("{\"_class\": \"draft\"}", 7, 0);

        var stale = editor.put(path, Desk.complete("Late"), "If-Match", "\"3\"");
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.json().has("base")).isFalse();
        assertThat(stale.json().get("current").get("story").get("headline").stringValue())
                .isEqualTo("Of before");

        assertThat(editor.put(path, Desk.complete("On"), "If-Match", "\"7\"").status())
                .isEqualTo(200);
        assertThat(editor.get(path + "/revisions/7")
                        .json()
                        .get("story")
                        .get("headline")
                        .stringValue())
                .isEqualTo("Of before");
        assertThat(editor.get(path + "/revisions/6").status()).isEqualTo(404);
        assertThat(editor.post(path + "/publish", "{}").status()).isEqualTo(200);
    }
}
