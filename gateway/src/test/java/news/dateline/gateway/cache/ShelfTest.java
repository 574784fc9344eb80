package news.dateline.gateway.cache;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.util.LinkedMultiValueMap;

class ShelfTest {

    static final int ROOM = 100_000;

    final Shelf shelf = new Shelf(ROOM);

    @Test
    void holds_no_more_than_it_has_room_for() {
        var random = new Random(1);
        for (int number = 0; number < 100; number++) {
            var noise = new byte[10_000];
            random.nextBytes(noise);
            shelf.put("/page/" + number, page(noise, 0, "front"));
        }

        assertThat(shelf.bytes()).isBetween(ROOM / 2L, (long) ROOM);
        assertThat(shelf.pages()).isBetween(5L, 10L);
    }

    @Test
    void keeps_of_two_makings_of_a_page_the_one_that_was_begun_later() {
        shelf.put("/", page("later", 7, "front"));
        shelf.put("/", page("earlier", 6, "front"));

        assertThat(shelf.get("/").identity().body()).asString(UTF_8).isEqualTo("later");
    }

    @Test
    void gives_up_every_page_that_is_made_of_something() {
        shelf.put("/world/fire", page("story", 1, "article:1"));
        shelf.put("/world", page("list", 1, "section:world article:1 article:2"));
        shelf.put("/sport", page("other", 1, "section:sport article:3"));

        shelf.removeAll("article:1");

        assertThat(shelf.get("/world/fire")).isNull();
        assertThat(shelf.get("/world")).isNull();
        assertThat(shelf.get("/sport")).isNotNull();
    }

    private static Page page(String body, long number, String tags) {
        return page(body.getBytes(UTF_8), number, tags);
    }

    private static Page page(byte[] body, long number, String tags) {
        var headers = new HttpHeaders();
        headers.set(Answer.CACHE_TAG, tags);
        var answer = new Answer(HttpStatus.OK, headers, new LinkedMultiValueMap<>(), body);
        return Page.of(answer, number, Instant.EPOCH, Duration.ofSeconds(60));
    }
}
