package news.dateline.tools.demo;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import news.dateline.tools.Complaint;
import news.dateline.tools.running.Http;
import news.dateline.tools.running.Http.Refused;
import news.dateline.tools.running.RunningSystem;
import tools.jackson.databind.JsonNode;

/// Follows one story from the editor to the readers and back.
///
/// @param streamed alerts on an open page
/// @param pushed alerts in a browser
/// @param mailed alerts in a mailbox
record Walk(
        RunningSystem system,
        Http http,
        String editor,
        String reader,
        Witness events,
        Witness streamed,
        Witness pushed,
        Witness mailed) {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofMillis(2);

    /// What is tried again until it holds.
    private interface Condition {
        boolean holds() throws IOException, InterruptedException;
    }

    /// @param hops milliseconds of each
    record Walked(URI page, Map<Hop, Double> hops) {}

    Walked go(int number) throws IOException, InterruptedException {
        var hops = new EnumMap<Hop, Double>(Hop.class);
        var picture = http.upload(system.at("/api/media"), ClockPicture.at(number), by(editor));
        var story = new HashMap<>(story(number));
        story.put("picture", ClockPicture.shown(picture));
        var draft = post("/api/articles", story, editor);
        var id = draft.get("id").asString();
        var begun = System.nanoTime();
        var published = post("/api/articles/" + id + "/publish", directive(number), editor);
        hops.put(Hop.ACCEPTED, since(begun));
        hops.put(Hop.IN_KAFKA, millis(events.awaitNanos(id) - begun));
        var alert = new News(published.get("url").asString(), false);
        hops.put(Hop.ON_STREAM, millis(streamed.awaitNanos(alert.key()) - begun));
        hops.put(Hop.PUSHED, millis(pushed.awaitNanos(alert.key()) - begun));
        hops.put(Hop.MAILED, millis(mailed.awaitNanos(alert.key()) - begun));
        var page = system.at(alert.url());
        var headline = headline(number);
        until("The page of story " + id, () -> http.page(page).body().contains(headline));
        hops.put(Hop.ON_PAGE, since(begun));
        comment(id, number, hops);
        correct(id, new News(alert.url(), true), hops);
        return new Walked(page, hops);
    }

    private void comment(String story, int number, Map<Hop, Double> hops) throws IOException, InterruptedException {
        var begun = System.nanoTime();
        var path = "/api/articles/" + story + "/comments";
        var words =
                "Demo comment " + number + ", thank you for this. (" + story + ")"; // the same twice is a repetition
        var comment = new JsonNode[1];
        until("The comment on story " + story, () -> {
            try {
                comment[0] = post(path, Map.of("body", words), reader);
                return true;
            } catch (Refused refused) {
                if (refused.status() != 404) { // the comment service hears of the story a moment later
                    throw refused;
                }
                return false;
            }
        });
        hops.put(Hop.COMMENT_ACCEPTED, since(begun));
        var id = comment[0].get("id").asString();
        until("The verdict on comment " + id, () -> {
            var status =
                    http.get(system.at("/api/comments/" + id)).get("status").asString();
            return !status.equals("submitted");
        });
        hops.put(Hop.COMMENT_JUDGED, since(begun));
        until(
                "Comment " + id + " in its thread",
                () -> http.get(system.at(path)).get("items").toString().contains(id));
        hops.put(Hop.COMMENT_VISIBLE, since(begun));
    }

    private void correct(String story, News correction, Map<Hop, Double> hops)
            throws IOException, InterruptedException {
        var begun = System.nanoTime();
        post(
                "/api/articles/" + story + "/correct",
                Map.of("headline", "Town clock of Orlenz strikes, to nobody's surprise", "reason", "Somebody knew."),
                editor);
        hops.put(Hop.CORRECTION_ON_STREAM, millis(streamed.awaitNanos(correction.key()) - begun));
        hops.put(Hop.CORRECTION_PUSHED, millis(pushed.awaitNanos(correction.key()) - begun));
        hops.put(Hop.CORRECTION_MAILED, millis(mailed.awaitNanos(correction.key()) - begun));
    }

    private static void until(String what, Condition condition) throws IOException, InterruptedException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() > deadline) {
                throw Complaint.failed(what + " was not seen within " + PATIENCE.toSeconds() + " s.");
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private JsonNode post(String path, Object body, String token) throws IOException, InterruptedException {
        return http.post(system.at(path), body, by(token));
    }

    private static Map<String, String> by(String token) {
        return Map.of("Authorization", "Bearer " + token);
    }

    private static String headline(int number) {
        return "Town clock of Orlenz strikes " + number + ", to everyone's surprise";
    }

    private static Map<String, Object> directive(int number) {
        return Map.of("alert", Map.of("text", "The town clock of Orlenz has struck " + number));
    }

    private static Map<String, Object> story(int number) {
        return Map.of(
                "headline",
                headline(number),
                "standfirst",
                "The clockmaker blames the clock; the clock, through its hands, declines to point at anyone.",
                "byline",
                "Dateline demo",
                "dateline",
                Map.of(
                        "place",
                        "Orlenz",
                        "country",
                        "Valmere",
                        "agency",
                        "Dateline",
                        "filedAt",
                        Instant.ofEpochSecond(System.currentTimeMillis() / 1000).toString()),
                "section",
                "city",
                "tags",
                List.of(Followers.TAG, "clocks"),
                "urgency",
                5,
                "language",
                "en",
                "body",
                """
                <p>The clock on the town hall of Orlenz, which has not struck since the flood, did so on this occasion.</p>
                <h2>What the clockmaker says</h2>
                <p>“It is a question of patience,” the clockmaker said. “Mostly the clock's.”</p>""");
    }

    private static double since(long begun) {
        return millis(System.nanoTime() - begun);
    }

    private static double millis(long nanos) {
        return nanos / 1e6;
    }
}
