package news.dateline.comment.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import news.dateline.comment.CommentServiceTest;
import news.dateline.comment.Newsroom;
import news.dateline.comment.Readers;
import news.dateline.comment.Readers.Answer;
import news.dateline.test.TurnedClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CommentServiceTest
class ASanctionTest {

    @Autowired
    Newsroom newsroom;

    @Autowired
    Readers readers;

    @Autowired
    TurnedClock clock;

    private Moderator mo;
    private UUID article;
    private String name;
    private String writer;

    @BeforeEach
    void begin() {
        mo = Moderator.at(readers);
        article = newsroom.publishes();
        name = "n" + UUID.randomUUID();
        var known = written("Hello.");
        awaitStatus(known, "published");
        writer = mo.get("comments/" + known.json("$.id")).json("$.author.writer");
    }

    @Test
    void that_bans_removes_what_comes_next_and_says_so_until_it_is_lifted() {
        var banned = mo.ask("PUT", "writers/" + writer, Map.of("reason", "Insults."));

        assertThat(banned.<Map<String, Object>>json("$"))
                .containsEntry("inForce", true)
                .doesNotContainKey("until");
        var refused = written("Hello again.");
        awaitStatus(refused, "removed");
        assertThat(whole(refused).<String>json("$.reason")).isEqualTo("You cannot comment here any more. Insults.");

        assertThat(mo.ask("DELETE", "writers/" + writer, Map.of()).status()).isEqualTo(204);
        awaitStatus(written("And once more."), "published");
    }

    @Test
    void that_suspends_ends_by_itself() {
        var until = clock.instant().plus(Duration.ofHours(1)).toString();
        mo.ask("PUT", "writers/" + writer, Map.of("until", until));
        awaitStatus(written("Too early."), "removed");

        clock.turnOn(Duration.ofMinutes(61));

        awaitStatus(written("In time."), "published");
        assertThat(mo.get("writers/" + writer).<Boolean>json("$.inForce")).isFalse();
    }

    @Test
    void does_not_end_in_the_past_and_is_of_a_writer() {
        assertThat(mo.ask("PUT", "writers/" + writer, Map.of("until", "2020-01-01T00:00:00Z"))
                        .<List<String>>json("$.errors[*].pointer"))
                .containsExactly("/until");
        assertThat(mo.get("writers/ada").status()).isEqualTo(400);
        assertThat(mo.get("writers/" + writer).<String>json("$.type")).isEqualTo("urn:dateline:problem:not-sanctioned");
    }

    @Test
    void and_all_else_that_moderators_order_is_on_the_trail() {
        mo.ask("PUT", "writers/" + writer, Map.of("reason", "Insults."));
        mo.ask("DELETE", "writers/" + writer, Map.of());
        mo.ask("POST", "stories/%s/close".formatted(article), Map.of("reason", "Went astray."));
        mo.ask("POST", "stories/%s/reopen".formatted(article), Map.of());
        var id = UUID.randomUUID().toString();
        var decision = mo.decides("remove", List.of(id));
        mo.undoes(decision);

        var trail = mo.get("audit?limit=6");

        assertThat(trail.<List<String>>json("$.items[*].act"))
                .containsExactly("undone", "removed", "reopened", "closed", "pardoned", "banned");
        assertThat(trail.<List<String>>json("$.items[*].by"))
                .containsOnly(mo.id().toString());
        assertThat(trail.<String>json("$.items[1].decision")).isEqualTo(decision.json("$.id"));
        assertThat(trail.<String>json("$.items[3].reason")).isEqualTo("Went astray.");
        assertThat(trail.<String>json("$.items[5].writer")).isEqualTo(writer);
        mo.ask("PUT", "writers/" + writer, Map.of()); // does not shift the next page
        assertThat(mo.get("audit?limit=1&cursor=" + mo.get("audit?limit=2").json("$.next"))
                        .<List<String>>json("$.items[*].act"))
                .containsExactly("removed");
    }

    private Answer written(String text) {
        var guest = Map.of("name", name, "email", name + "@example.org");
        return readers.comment(article, Map.of("body", text, "guest", guest));
    }

    private Answer whole(Answer accepted) {
        return readers.get("%s?key=%s".formatted(accepted.header("Location"), accepted.json("$.key")));
    }

    private void awaitStatus(Answer accepted, String status) {
        await().until(() -> whole(accepted).json("$.status").equals(status));
    }
}
