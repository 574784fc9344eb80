package news.dateline.comment.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import news.dateline.comment.CommentServiceTest;
import news.dateline.messaging.Ids;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

@CommentServiceTest
class AGuestsKeyTest {

    @Autowired
    GuestKeys keys;

    @Autowired
    MongoOperations store;

    @Test
    void opens_the_comment_it_was_handed_out_for_and_no_other() {
        var mine = Ids.next();
        var theirs = Ids.next();

        assertThat(keys.commentOf(keys.of(mine))).contains(mine);
        assertThat(keys.opens(keys.of(mine), mine)).isTrue();
        assertThat(keys.opens(keys.of(mine), theirs)).isFalse();
    }

    @Test
    void opens_nothing_with_any_byte_changed() {
        var key = Base64.getUrlDecoder().decode(keys.of(Ids.next()));

        for (int i = 0; i < key.length; i++) {
            var changed = key.clone();
            changed[i] ^= 1;
            assertThat(keys.commentOf(Base64.getUrlEncoder().withoutPadding().encodeToString(changed)))
                    .isEmpty();
        }
    }

    @Test
    void that_is_none_opens_nothing() {
        for (var guessed : List.of("", "guessed", "%".repeat(43), "-".repeat(42), "-".repeat(44), "ä".repeat(43))) {
            assertThat(keys.commentOf(guessed)).as(guessed).isEmpty();
        }
    }

    @Test
    void is_the_same_at_every_instance() {
        var comment = Ids.next();

        assertThat(new GuestKeys(store).commentOf(keys.of(comment))).contains(comment);
    }
}
