package news.dateline.site.desk.editor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import news.dateline.site.service.Answer.Problem;
import news.dateline.site.service.Submission.Fault;

/// What a service found fault with, beside the fields that are meant.
///
/// @param byField in the form's own names
/// @param others that mean no field
public record Faults(Map<String, List<String>> byField, List<String> others) {

    static final Faults NONE = new Faults(Map.of(), List.of());

    static Faults of(Problem problem, Step step) {
        var byField = new LinkedHashMap<String, List<String>>();
        var others = new ArrayList<String>();
        for (var fault : problem.faults()) {
            var field = field(fault, step);
            if (field.isEmpty()) {
                others.add(fault.pointer() + " " + fault.detail());
            } else {
                byField.computeIfAbsent(field, _ -> new ArrayList<>()).add(fault.detail());
            }
        }
        return new Faults(byField, others);
    }

    public List<String> of(String field) {
        return byField.getOrDefault(field, List.of());
    }

    boolean isEmpty() {
        return byField.isEmpty() && others.isEmpty();
    }

    private static String field(Fault fault, Step step) {
        if (step == Step.WITHDRAW && fault.pointer().equals(Wish.pointer(Wish.REASON))) {
            return Wish.WITHDRAWAL;
        }
        return TextJson.POINTERS.entrySet().stream()
                .filter(pointer -> fault.pointer().equals(pointer.getKey())
                        || fault.pointer().startsWith(pointer.getKey() + "/"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }
}
