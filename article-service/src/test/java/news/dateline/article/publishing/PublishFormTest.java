package news.dateline.article.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import news.dateline.article.form.AlertForm;
import news.dateline.events.AlertDirective;
import news.dateline.events.AlertDirective.Audience;
import news.dateline.web.FieldFault;
import news.dateline.web.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class PublishFormTest {

    private static PublishForm read(String json) {
        return PublishForm.atOnce(JsonMapper.shared().readTree(json));
    }

    @Test
    void asks_for_no_alert_unless_it_says_so() {
        assertThat(PublishForm.atOnce(null)).isEqualTo(new PublishForm(null, null));
        assertThat(read("{}")).isEqualTo(new PublishForm(null, null));
        assertThat(read("{\"alert\": null}")).isEqualTo(new PublishForm(null, null));
    }

    @Test
    void an_alert_is_as_urgent_as_the_story_and_for_all_unless_it_says_otherwise() {
        assertThat(read("{\"alert\": {\"text\": \"Bridge closes\"}}").alert().directive(4))
                .isEqualTo(new AlertDirective("Bridge closes", 4, Audience.ALL));
        assertThat(read("{\"alert\": {\"text\": \"Bridge closes\", \"urgency\": 2, \"audience\": \"section\"}}"))
                .isEqualTo(new PublishForm(null, new AlertForm("Bridge closes", 2, Audience.SECTION)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            []                                                                | ``
            {"alert": "now"}                                                  | /alert
            {"alert": {}}                                                     | /alert/text
            {"alert": {"text": ""}}                                           | /alert/text
            {"alert": {"text": 1, "urgency": 0, "audience": "ALL", "x": 1}}   | /alert/text /alert/urgency /alert/audience /alert/x
            {"alarm": {}}                                                     | /alarm
            """)
    void all_that_is_wrong_is_named(String json, String pointers) {
        var refused = catchThrowableOfType(ProblemException.class, () -> read(json));

        assertThat(refused.faults()).extracting(FieldFault::pointer).isEqualTo(List.of(pointers.split(" ")));
    }
}
