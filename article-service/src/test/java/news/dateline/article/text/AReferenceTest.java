package news.dateline.article.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import news.dateline.article.text.ReadAlso.Target;
import org.junit.jupiter.api.Test;

class AReferenceTest {

    private static final UUID MEETING = UUID.fromString("0193a1f0-5c2e-7a10-8f00-0000000000a1");
    private static final UUID DRAFT = UUID.fromString("0193a1f0-5c2e-7a10-8f00-0000000000a2");
    private static final String BODY = Markup.clean("<p>One.</p><aside data-story=\"" + MEETING
            + "\"></aside><p>Two.</p><aside data-story=\"" + DRAFT + "\"></aside>");
    private static final Map<UUID, Target> SEEN =
            Map.of(MEETING, new Target("Orsi & \"Sánchez\" $1 <meet>", "/world/orsi-meets-sanchez", "es-UY", "ltr"));

    @Test
    void is_kept_as_an_id_and_nothing_else() {
        assertThat(ReadAlso.in(BODY)).containsExactly(MEETING, DRAFT);
    }

    @Test
    void says_what_its_story_is_called_now() {
        assertThat(ReadAlso.resolved(BODY, SEEN))
                .isEqualTo("<p>One.</p><aside class=\"read-also\" data-story=\"" + MEETING
                        + "\"><a href=\"/world/orsi-meets-sanchez\" lang=\"es-UY\" dir=\"ltr\">"
                        + "Orsi &amp; &quot;Sánchez&quot; $1 &lt;meet&gt;</a></aside><p>Two.</p>");
    }

    @Test
    void to_what_readers_may_not_see_is_there_for_writers_only() {
        assertThat(ReadAlso.resolved(BODY, Map.of())).isEqualTo("<p>One.</p><p>Two.</p>");
        assertThat(ReadAlso.resolvedForWriters(BODY, Map.of())).isEqualTo(BODY);
    }

    @Test
    void comes_back_from_a_writer_as_it_is_kept() {
        assertThat(Markup.clean(ReadAlso.resolvedForWriters(BODY, SEEN))).isEqualTo(BODY);
    }
}
