package news.dateline.article.searching;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import news.dateline.article.form.Faults;
import news.dateline.article.reading.Asked;
import org.jspecify.annotations.Nullable;

/// A question as it is put.
///
/// @param status which of the newsroom's stories are meant; absent for what readers see
/// @param mine only what the caller began
record SearchQuery(@Nullable String status, boolean mine, Wanted wanted) {

    static final String ANY = "any";

    static SearchQuery read(Map<String, String> parameters) {
        var faults = new Faults();
        var until = day(parameters, "to", faults);
        var wanted = new Wanted(
                words(parameters.get("q"), faults),
                Asked.filter(parameters, faults),
                start(day(parameters, "from", faults)),
                until == null ? null : start(until.plusDays(1)),
                Asked.number(parameters, "page", 1, Wanted.MOST_PAGES, faults),
                Asked.number(parameters, "limit", Wanted.USUAL_A_PAGE, Wanted.MOST_A_PAGE, faults));
        var query =
                new SearchQuery(Asked.status(parameters, List.of(ANY), faults), Asked.mine(parameters, faults), wanted);
        faults.refuseIfAny();
        return query;
    }

    private static String words(@Nullable String words, Faults faults) {
        if (words == null || words.length() > Wanted.LONGEST) {
            faults.add("#q", "is required, and at most " + Wanted.LONGEST + " characters");
            return "";
        }
        return words;
    }

    private static @Nullable LocalDate day(Map<String, String> parameters, String name, Faults faults) {
        var typed = parameters.get(name);
        try {
            var day = typed == null ? null : LocalDate.parse(typed);
            if (day == null || (day.getYear() >= 1 && day.getYear() <= 9998)) {
                return day;
            }
        } catch (DateTimeParseException noDay) {
            // Said below.
        }
        faults.add("#" + name, "must be a day like 2026-11-27");
        return null;
    }

    private static @Nullable Instant start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
