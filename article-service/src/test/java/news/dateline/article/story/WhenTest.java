package news.dateline.article.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WhenTest {

    @ParameterizedTest
    @CsvSource({
        "2026-03-28T07:30:00Z, 2026-03-28T07:30:00Z,",
        "2026-03-28T08:30:00.1234567+01:00, 2026-03-28T07:30:00.123Z,",
        "2026-03-28T08:30:00+01:00[Europe/Berlin], 2026-03-28T07:30:00Z, Europe/Berlin",
        "2026-03-28T08:30:00+01:00[!Europe/Berlin], 2026-03-28T07:30:00Z, Europe/Berlin",
        "2026-07-01T08:30:00+02:00[Europe/Berlin], 2026-07-01T06:30:00Z, Europe/Berlin",
        "2026-03-28T07:30:00Z[Europe/Berlin], 2026-03-28T07:30:00Z, Europe/Berlin",
        "2026-07-01T08:30:00-03:00[America/Argentina/Buenos_Aires], 2026-07-01T11:30:00Z, America/Argentina/Buenos_Aires",
    })
    void is_read_with_an_offset_and_with_a_zone(String typed, Instant at, String zone) {
        assertThat(When.read(typed)).contains(new When(at, zone));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-28T08:30:00",
                "2026-03-28T08:30:00[Europe/Berlin]",
                "2026-03-28T08:30:00+02:00[Europe/Berlin]",
                "2026-03-28T08:30:00+01:00[Mars/Olympus]",
                "2026-03-28T08:30:00+01:00[u-ca=hebrew]",
                "+12026-03-28T08:30:00Z",
                "tomorrow",
                ""
            })
    void is_refused_where_it_is_no_instant_or_contradicts_itself(String typed) {
        assertThat(When.read(typed)).isEmpty();
    }

    @Test
    void is_read_by_the_clocks_of_a_place() {
        assertThat(When.read("2026-07-01T08:30", "America/New_York"))
                .contains(new When(Instant.parse("2026-07-01T12:30:00Z"), "America/New_York"));
        assertThat(When.read("2026-07-01T08:30Z", "America/New_York")).isEmpty();
        assertThat(When.read("2026-07-01T08:30", "New York")).isEmpty();
    }

    /// Clocks in Berlin went from 02:00 to 03:00 on 29 March 2026.
    @ParameterizedTest
    @CsvSource({
        "2026-03-29T01:59:59, 2026-03-29T00:59:59Z",
        "2026-03-29T02:00:00, 2026-03-29T01:00:00Z",
        "2026-03-29T02:30:00, 2026-03-29T01:30:00Z",
        "2026-03-29T03:00:00, 2026-03-29T01:00:00Z",
        "2026-03-29T03:30:00, 2026-03-29T01:30:00Z",
    })
    void within_the_skipped_hour_is_an_hour_later(String local, Instant at) {
        assertThat(When.read(local, "Europe/Berlin")).contains(new When(at, "Europe/Berlin"));
    }

    /// Clocks in Berlin went from 03:00 to 02:00 on 25 October 2026.
    @ParameterizedTest
    @CsvSource({
        "2026-10-25T01:59:59, 2026-10-24T23:59:59Z",
        "2026-10-25T02:00:00, 2026-10-25T00:00:00Z",
        "2026-10-25T02:59:59, 2026-10-25T00:59:59Z",
        "2026-10-25T03:00:00, 2026-10-25T02:00:00Z",
    })
    void within_the_repeated_hour_is_the_first_one(String local, Instant at) {
        assertThat(When.read(local, "Europe/Berlin")).contains(new When(at, "Europe/Berlin"));
    }

    @Test
    void within_the_repeated_hour_may_be_the_second_one_by_its_offset() {
        assertThat(When.read("2026-10-25T02:30:00+02:00[Europe/Berlin]"))
                .contains(new When(Instant.parse("2026-10-25T00:30:00Z"), "Europe/Berlin"));
        assertThat(When.read("2026-10-25T02:30:00+01:00[Europe/Berlin]"))
                .contains(new When(Instant.parse("2026-10-25T01:30:00Z"), "Europe/Berlin"));
    }

    /// Lord Howe Island turns its clocks by half an hour only.
    @Test
    void is_skipped_and_repeated_by_as_much_as_the_place_says() {
        assertThat(When.read("2026-10-04T02:15", "Australia/Lord_Howe"))
                .contains(new When(Instant.parse("2026-10-03T15:45:00Z"), "Australia/Lord_Howe"));
    }
}
