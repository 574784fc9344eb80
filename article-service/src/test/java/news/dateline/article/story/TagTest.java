package news.dateline.article.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TagTest {

    @Test
    void stands_once_by_its_first_spelling() {
        assertThat(Tag.distinct(List.of("Old Town", "old-town", "OLD  TOWN", "Zürich")))
                .containsExactly(new Tag("Old Town", "old-town"), new Tag("Zürich", "zurich"));
    }
}
