package news.dateline.site.reply;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import news.dateline.site.page.Furniture;
import news.dateline.site.service.Submission.Fault;
import news.dateline.site.service.Submission.Refused;
import news.dateline.site.story.ReplyForm;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/// Says in the form why a reply was not taken. What was typed stays.
@Component
final class Refusals {

    private static final Map<String, String> FIELDS =
            Map.of("/body", "body", "/guest", "name", "/guest/name", "name", "/guest/email", "email");

    private final Furniture furniture;

    Refusals(Furniture furniture) {
        this.furniture = furniture;
    }

    /// @return the form, once it is known whom it answers
    Function<@Nullable String, ReplyForm> explain(Typed typed, Refused refused) {
        var faults = refused.faults().stream()
                .filter(fault -> FIELDS.containsKey(fault.pointer()))
                .collect(Collectors.groupingBy(
                        fault -> FIELDS.getOrDefault(fault.pointer(), ""),
                        LinkedHashMap::new,
                        Collectors.mapping(Fault::detail, Collectors.toList())));
        return form(typed, faults, problem(refused, faults.isEmpty()));
    }

    Function<@Nullable String, ReplyForm> couldNotBeSent(Typed typed) {
        return form(typed, Map.of(), furniture.say("reply.away"));
    }

    private String problem(Refused refused, boolean standsAlone) {
        if (refused.status() == HttpStatus.UNAUTHORIZED.value()) {
            return furniture.say("reply.signed-out");
        }
        return standsAlone ? refused.detail() : furniture.say("reply.faults");
    }

    private static Function<@Nullable String, ReplyForm> form(
            Typed typed, Map<String, List<String>> faults, String problem) {
        return answered ->
                new ReplyForm(typed.body(), typed.parent(), answered, typed.name(), typed.email(), faults, problem);
    }
}
