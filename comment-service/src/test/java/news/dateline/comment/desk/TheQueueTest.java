package news.dateline.comment.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import news.dateline.comment.CommentServiceTest;
import news.dateline.comment.Newsroom;
import news.dateline.comment.Readers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/// In a house where shouting and links wait for a person.
@CommentServiceTest
@TestPropertySource(properties = "dateline.moderation.holding=shouting,links")
class TheQueueTest {

    private static final String SHOUTED = "THEY PROMISED US ANOTHER BRIDGE, NUMBER ";
    private static final String LINKED = "See http://a.example http://b.example http://c.example, number ";

    @Autowired
    Newsroom newsroom;

    @Autowired
    Readers readers;

    /// Other people in each test: what one of them said in another would be a repetition.
    private final UUID people = UUID.randomUUID();

    private Moderator mo;
    private UUID article;

    @BeforeEach
    void begin() {
        mo = Moderator.at(readers);
        article = newsroom.publishes();
    }

    @Test
    void tells_all_that_a_moderator_needs_and_no_address() {
        var id = held(SHOUTED + 1, "Ada");

        var found = mo.get("comments?story=" + article);

        assertThat(found.<Map<String, Object>>json("$.items[0]"))
                .containsEntry("id", id)
                .containsEntry("status", "held")
                .containsEntry("section", "world")
                .containsEntry("body", SHOUTED + 1)
                .containsKeys("revision", "since", "submittedAt", "articleVersion");
        assertThat(found.<Map<String, Object>>json("$.items[0].ruling"))
                .containsEntry("rule", "shouting")
                .containsEntry("version", 1);
        assertThat(found.<String>json("$.items[0].ruling.span.text")).isEqualTo(SHOUTED.strip());
        assertThat(found.<Map<String, Object>>json("$.items[0].story"))
                .containsEntry("headline", "A headline")
                .containsEntry("url", "/world/a-headline");
        assertThat(found.<Map<String, Object>>json("$.items[0].author"))
                .containsEntry("name", "Ada")
                .containsEntry("guest", true);
        assertThat(found.all()).doesNotContain("example.org");
    }

    @Test
    void is_read_page_by_page_the_longest_waiting_first() {
        var waiting = new ArrayList<String>();
        for (int number = 0; number < 5; number++) {
            waiting.add(held(SHOUTED + number, "Ada"));
        }

        var read = new ArrayList<String>();
        var page = mo.get("comments?limit=2&story=" + article);
        read.addAll(page.<List<String>>json("$.items[*].id"));
        while (page.<Map<String, Object>>json("$").containsKey("next")) {
            page = mo.get("comments?limit=2&story=%s&cursor=%s".formatted(article, page.json("$.next")));
            read.addAll(page.<List<String>>json("$.items[*].id"));
        }

        assertThat(read).isEqualTo(waiting);
    }

    @Test
    void is_narrowed_by_status_section_story_writer_rule_time_and_words() {
        var shouted = held(SHOUTED + "Ä", "Ada");
        var linked = held(LINKED + "two", "Ben");
        var elsewhere = newsroom.publishes();
        var other = held(elsewhere, SHOUTED + 3, "Ada");
        String ada = mo.get("comments/" + shouted).json("$.author.writer");
        String at = mo.get("comments/" + linked).json("$.submittedAt");

        var here = "?story=" + article;
        assertThat(mo.queue(here)).containsExactly(shouted, linked);
        assertThat(mo.queue(here + "&status=published")).isEmpty();
        assertThat(mo.queue(here + "&section=world")).hasSize(2);
        assertThat(mo.queue(here + "&section=sport")).isEmpty();
        assertThat(mo.queue("?writer=" + ada)).contains(shouted, other).doesNotContain(linked);
        assertThat(mo.queue(here + "&rule=links")).containsExactly(linked);
        assertThat(mo.queue(here + "&from=" + at)).containsExactly(linked);
        assertThat(mo.queue(here + "&to=" + at)).containsExactly(shouted);
        assertThat(mo.queue(here + "&from=" + Instant.parse(at).plusSeconds(60)))
                .isEmpty();
        assertThat(mo.queue(here + "&q=number+a")).containsExactly(shouted);
        assertThat(mo.queue(here + "&q=" + URLEncoder.encode("BÉN", StandardCharsets.UTF_8)))
                .containsExactly(linked);
        assertThat(mo.queue(here + "&q=bridge&limit=1")).containsExactly(shouted);
    }

    @Test
    void loses_what_was_decided() {
        var first = held(SHOUTED + 1, "Ada");
        var second = held(SHOUTED + 2, "Ada");

        mo.decides("remove", List.of(first));

        assertThat(mo.queue("?story=" + article)).containsExactly(second);
        assertThat(mo.queue("?rule=moderator&status=removed&story=" + article)).containsExactly(first);
    }

    @Test
    void keeps_remarks_for_other_moderators() {
        var id = held(SHOUTED + 1, "Ada");

        var noted = mo.ask("POST", "comments/%s/notes".formatted(id), Map.of("text", "Asked the desk."));

        assertThat(noted.status()).isEqualTo(201);
        assertThat(Moderator.at(readers).get("comments/" + id).<List<String>>json("$.notes[*].text"))
                .containsExactly("Asked the desk.");
        assertThat(readers.get("/api/comments/" + id).body()).doesNotContain("Asked");
        assertThat(mo.ask("POST", "comments/%s/notes".formatted(UUID.randomUUID()), Map.of("text", "x"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void refuses_what_cannot_be_asked_and_names_it() {
        assertThat(mo.get("comments?status=new&section=A&writer=x&rule=1&limit=101")
                        .<List<String>>json("$.errors[*].pointer"))
                .containsExactlyInAnyOrder("#status", "#section", "#writer", "#rule", "#limit");
        assertThat(mo.get("comments?story=x").<List<String>>json("$.errors[*].pointer"))
                .containsExactly("#story");
        assertThat(mo.get("comments?from=yesterday").<List<String>>json("$.errors[*].pointer"))
                .containsExactly("#from");
        assertThat(mo.get("comments?cursor=x").<List<String>>json("$.errors[*].pointer"))
                .containsExactly("#cursor");
    }

    private String held(String text, String name) {
        return held(article, text, name);
    }

    private String held(UUID story, String text, String name) {
        var guest = Map.of("name", name, "email", name + people + "@example.org");
        String id = readers.comment(story, Map.of("body", text, "guest", guest)).json("$.id");
        await().until(() -> readers.get("/api/comments/" + id).json("$.status").equals("held"));
        return id;
    }
}
