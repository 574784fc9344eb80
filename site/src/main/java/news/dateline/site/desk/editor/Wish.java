package news.dateline.site.desk.editor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What somebody wants done with a story, and what they say to it.
///
/// @param fields all of [#NAMES]; empty is nothing
public record Wish(Map<String, String> fields) {

    public static final String NOTE = "note";
    public static final String PUBLISH_AT = "publishAt";
    public static final String ZONE = "zone";
    public static final String KIND = "class";
    public static final String REASON = "reason";
    public static final String WITHDRAWAL = "withdrawal";
    public static final String ALERT_TEXT = "alertText";
    public static final String ALERT_URGENCY = "alertUrgency";
    public static final String ALERT_AUDIENCE = "alertAudience";

    static final List<String> NAMES =
            List.of(NOTE, PUBLISH_AT, ZONE, KIND, REASON, WITHDRAWAL, ALERT_TEXT, ALERT_URGENCY, ALERT_AUDIENCE);

    static final Wish NONE = in(Map.of(ZONE, Typed.UTC, KIND, "correction", ALERT_AUDIENCE, "all"));

    /// What of it a form sent.
    static Wish in(Map<String, String> parameters) {
        var fields = new LinkedHashMap<String, String>();
        NAMES.forEach(name -> fields.put(name, parameters.getOrDefault(name, "").strip()));
        return new Wish(fields);
    }

    public String get(String name) {
        return Objects.requireNonNull(fields.get(name), name);
    }

    /// Where the service finds fault with it.
    static String pointer(String name) {
        return switch (name) {
            case ALERT_TEXT -> "/alert/text";
            case ALERT_URGENCY -> "/alert/urgency";
            case ALERT_AUDIENCE -> "/alert/audience";
            default -> "/" + name;
        };
    }

    /// What goes along with a step.
    Map<String, Object> json(Step step) {
        var json = new LinkedHashMap<String, Object>();
        switch (step) {
            case RETURN -> put(json, NOTE);
            case SCHEDULE -> {
                if (!get(PUBLISH_AT).isEmpty()) {
                    json.put(PUBLISH_AT, TextJson.time(get(PUBLISH_AT), get(ZONE)));
                }
            }
            case CORRECT -> {
                put(json, KIND);
                put(json, REASON);
            }
            case WITHDRAW -> json.put(REASON, get(WITHDRAWAL));
            case SAVE, SUBMIT, APPROVE, PUBLISH, UNSCHEDULE -> {}
        }
        if (step.mayTellReaders() && !get(ALERT_TEXT).isEmpty()) {
            json.put("alert", alert());
        }
        return json;
    }

    private Map<String, Object> alert() {
        var alert = new LinkedHashMap<String, Object>();
        alert.put("text", get(ALERT_TEXT));
        if (get(ALERT_URGENCY).matches("[1-9]")) {
            alert.put("urgency", Integer.valueOf(get(ALERT_URGENCY)));
        }
        if (!get(ALERT_AUDIENCE).isEmpty()) {
            alert.put("audience", get(ALERT_AUDIENCE));
        }
        return alert;
    }

    private void put(Map<String, Object> json, String name) {
        if (!get(name).isEmpty()) {
            json.put(name, get(name));
        }
    }
}
