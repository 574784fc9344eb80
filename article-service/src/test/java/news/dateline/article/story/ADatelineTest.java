package news.dateline.article.story;

import static news.dateline.article.story.DatelineStyle.AFP;
import static news.dateline.article.story.DatelineStyle.AP;
import static news.dateline.article.story.DatelineStyle.EFE;
import static news.dateline.article.story.DatelineStyle.REUTERS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ADatelineTest {

    private static final Instant MONDAY = Instant.parse("2026-11-24T07:00:00Z");
    private static final Dateline OSLO = new Dateline("Oslo", "Norway", "AGENCY", MONDAY, null);

    @Test
    void is_set_in_the_style_of_the_house() {
        assertThat(EFE.text(OSLO, "en")).hasValue("Oslo, (AGENCY).-");
        assertThat(AP.text(OSLO, "en")).hasValue("OSLO, Norway (AGENCY) —");
        assertThat(REUTERS.text(OSLO, "en")).hasValue("OSLO, Nov 24 (AGENCY) -");
        assertThat(AFP.text(OSLO, "en")).hasValue("Oslo (AGENCY) –");
    }

    @Test
    void does_without_what_it_lacks() {
        var place = new Dateline("Oslo", null, null, null, null);
        var agency = new Dateline(null, null, "AGENCY", null, null);

        assertThat(EFE.text(place, "en")).hasValue("Oslo.-");
        assertThat(EFE.text(agency, "en")).hasValue("(AGENCY).-");
        assertThat(AP.text(place, "en")).hasValue("OSLO —");
        assertThat(AP.text(agency, "en")).hasValue("(AGENCY) —");
        assertThat(REUTERS.text(place, "en")).hasValue("OSLO -");
    }

    @Test
    void is_none_without_a_place_and_an_agency() {
        assertThat(AP.text(new Dateline(null, "Norway", null, MONDAY, null), "en"))
                .isEmpty();
    }

    @Test
    void has_its_capitals_and_its_day_in_its_own_language() {
        var izmir = new Dateline("İzmir, Diyarbakır", null, null, MONDAY, "tr");

        assertThat(REUTERS.text(izmir, "en")).hasValue("İZMİR, DİYARBAKIR, Kas 24 -");
        assertThat(AP.text(new Dateline("Diyarbakir", null, null, null, null), "en"))
                .hasValue("DIYARBAKIR —");
    }
}
