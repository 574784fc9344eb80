package news.dateline.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import news.dateline.system.Client.Answer;

/// A reporter and an editor, and a story of our own.
record Newsroom(RunningDateline dateline) {

    /// Places and people are invented.
    static final String BODY = """
            <p>The harbour council of Tarn Quay voted on Tuesday to keep the old lifting bridge open to trams, \
            twelve votes to nine.</p>
            <p>“A bridge that nobody may cross is a very tall fence,” said Mira Oskarsen, who keeps it.</p>
            <h2>Nine votes for a tunnel</h2>
            <p>The nine wanted a tunnel, which would have taken eleven years.</p>
            <h2>What happens on Monday</h2>
            <p>Trams run from six in the morning, <em>slowly</em>.</p>
            """;

    static Map<String, Object> story(String headline) {
        var story = new HashMap<String, Object>();
        story.put("headline", headline);
        story.put("standfirst", "Twelve councillors to nine: the old bridge is spared for another winter.");
        story.put("byline", "By Lena Fjord");
        story.put(
                "dateline",
                Map.of(
                        "place", "Tarn Quay",
                        "country", "Valmere",
                        "agency", "HARBOURPRESS",
                        "filedAt", "2026-11-03T09:30:00Z"));
        story.put("body", BODY);
        story.put("section", "city");
        story.put("tags", List.of("Bridges", "Trams"));
        return story;
    }

    Answer draft(String headline) throws IOException {
        var draft = dateline.as("reporter").post("/api/articles", story(headline));
        assertThat(draft.status()).as(draft.body()).isEqualTo(201);
        return draft;
    }

    /// Publishes a draft and asks for an alert.
    Answer publish(String id, String alert) throws IOException {
        var published =
                dateline.as("editor").post("/api/articles/" + id + "/publish", Map.of("alert", Map.of("text", alert)));
        assertThat(published.status()).as(published.body()).isEqualTo(200);
        return published;
    }

    /// A new story, published with an alert that says what its headline says.
    Answer published(String headline) throws IOException {
        return publish(draft(headline).text("id"), headline);
    }

    /// What a guest whom nobody knows replies, once everybody sees it.
    ///
    /// @param more of the comment, its `parent` for one
    /// @return its id
    String replied(Answer story, String text, Map<String, Object> more) throws IOException {
        var comment = new HashMap<>(more);
        comment.put("body", text);
        comment.putIfAbsent("guest", Map.of("name", "Gus Guest", "email", UUID.randomUUID() + "@example.org"));
        var sent = await("the comment service knows the story")
                .atMost(RunningDateline.PATIENCE)
                .until(
                        () -> dateline.anyone().post("/api/articles/" + story.text("id") + "/comments", comment),
                        answer -> answer.status() == 202);
        new Paper(dateline).page(story.text("url"), text);
        return sent.text("id");
    }

    String replied(Answer story, String text) throws IOException {
        return replied(story, text, Map.of());
    }

    /// The same, showing a picture.
    Answer published(String headline, Map<String, Object> picture) throws IOException {
        var story = story(headline);
        story.put("picture", picture);
        var draft = dateline.as("reporter").post("/api/articles", story);
        assertThat(draft.status()).as(draft.body()).isEqualTo(201);
        return publish(draft.text("id"), headline);
    }
}
