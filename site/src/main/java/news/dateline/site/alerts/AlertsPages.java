package news.dateline.site.alerts;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.Map;
import news.dateline.site.alerts.AlertsPage.Held;
import news.dateline.site.page.Furniture;
import news.dateline.site.page.Pages;
import news.dateline.site.service.Submission.Fault;
import news.dateline.site.service.Submission.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/// Makes the page of a wish, empty or come back.
@Component
class AlertsPages {

    /// What a page may say has just been done.
    private static final List<String> DONE = List.of("asked", "begun", "changed", "ended");

    private final Choices choices;
    private final Pages pages;
    private final Furniture furniture;

    AlertsPages(Choices choices, Pages pages, Furniture furniture) {
        this.choices = choices;
        this.pages = pages;
        this.furniture = furniture;
    }

    /// What the page is made of besides the form.
    ///
    /// @param address where the form is sent to
    /// @param about id of the story that the reader came from; empty for none
    /// @param held absent while it is only asked for
    record Place(String address, String about, @Nullable Held held) {}

    /// @param done what has just been done, by its key in the words file; unknown ones are left out
    View show(Place place, Typed typed, @Nullable String done) {
        var note = done != null && DONE.contains(done) ? furniture.say("alerts.done." + done) : null;
        return page(HttpStatus.OK, place, typed, Map.of(), null, note);
    }

    View again(Place place, Typed typed, Refused refused) {
        var faults = refused.faults().stream()
                .filter(fault -> !field(fault).isEmpty())
                .collect(groupingBy(AlertsPages::field, mapping(Fault::detail, toList())));
        var problem = faults.isEmpty() ? refused.detail() : furniture.say("reply.faults");
        return page(HttpStatus.valueOf(refused.status()), place, typed, faults, problem, null);
    }

    View away(Place place, Typed typed) {
        return page(HttpStatus.SERVICE_UNAVAILABLE, place, typed, Map.of(), furniture.say("alerts.away"), null);
    }

    /// Empty for what no field of the page holds.
    private static String field(Fault fault) {
        return switch (fault.pointer()) {
            case "/promise/atMost" -> "atMost";
            case "/promise/quietHours/from" -> "from";
            case "/promise/quietHours/until" -> "until";
            case "/promise/zone" -> "zone";
            case "/email/address" -> "email";
            case String other when other.startsWith("/what") -> "what";
            case String _ -> "";
        };
    }

    private View page(
            HttpStatus status,
            Place place,
            Typed typed,
            Map<String, List<String>> faults,
            @Nullable String problem,
            @Nullable String note) {
        var page = new AlertsPage(
                furniture.aside(furniture.say("alerts.title")),
                place.address(),
                place.about(),
                typed,
                choices.near(place.about(), typed.what()),
                choices.sections(typed.what()),
                faults,
                problem,
                note,
                place.held());
        return pages.passing(status, "alerts", page);
    }
}
