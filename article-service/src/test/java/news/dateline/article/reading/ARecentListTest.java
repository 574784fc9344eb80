package news.dateline.article.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import news.dateline.article.Desk;
import news.dateline.test.DatelineTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Somebody reads on and on while several publish and withdraw.
@DatelineTest
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ARecentListTest {

    private static final int EDITORS = 3;
    private static final int STORIES = 15;

    @LocalServerPort
    int port;

    private final String section = "s-" + UUID.randomUUID().toString().substring(0, 8);
    private final Set<String> withdrawn = ConcurrentHashMap.newKeySet();
    private final Set<String> published = ConcurrentHashMap.newKeySet();
    private Desk stranger;
    private Desk editor;

    @BeforeEach
    void peopleComeIn() {
        stranger = Desk.ofStranger(port);
        editor = stranger.of("editor");
    }

    @Test
    void has_neither_gaps_nor_doubles_meanwhile() throws Exception {
        try (var desks = Executors.newVirtualThreadPerTaskExecutor()) {
            var editors = IntStream.range(0, EDITORS)
                    .<Future<?>>mapToObj(_ -> desks.submit(this::publishAndWithdraw))
                    .toList();
            while (editors.stream().anyMatch(work -> !work.isDone())) {
                readToTheEnd();
            }
            for (var work : editors) {
                work.get();
            }
        }

        assertThat(readToTheEnd()).hasSize(EDITORS * STORIES - withdrawn.size());
    }

    private void publishAndWithdraw() {
        for (var number = 0; number < STORIES; number++) {
            var draft = editor.post("/api/articles", """
                    {"headline": "Story", "section": "%s", "body": "<p>a</p>"}""".formatted(section));
            assertThat(editor.post(draft.path() + "/publish", "{}").status()).isEqualTo(200);
            published.add(draft.id());
            if (number % 4 == 3) {
                withdrawn.add(draft.id());
                editor.post(draft.path() + "/withdraw", "{\"reason\": \"Wrong.\"}");
            }
        }
    }

    private List<String> readToTheEnd() {
        var there = new HashSet<>(published);
        var seen = new ArrayList<String>();
        var cursor = "";
        do {
            var page = stranger.get("/api/articles?limit=2&section=" + section + cursor)
                    .json();
            page.get("items").forEach(story -> seen.add(story.get("id").stringValue()));
            cursor = page.has("next") ? "&cursor=" + page.get("next").stringValue() : "";
        } while (!cursor.isEmpty());
        there.removeAll(withdrawn);
        assertThat(seen).doesNotHaveDuplicates().containsAll(there);
        return seen;
    }
}
