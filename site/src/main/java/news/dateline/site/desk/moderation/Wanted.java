package news.dateline.site.desk.moderation;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Which comments a moderator wants to see. Empty is any; but for the status, which then is `held`.
///
/// @param writer by the name that moderation has for them
/// @param q words that the text or the writer's name holds
/// @param from earliest moment of submission, `2026-11-24T08:15` in UTC
/// @param to latest, not included
public record Wanted(
        String status, String section, String story, String writer, String rule, String q, String from, String to) {

    /// In the order in which they are offered.
    static final List<String> STATUSES = List.of("held", "published", "removed", "submitted");

    static final String PATH = "/desk/moderation";

    public Wanted(
            @Nullable String status,
            @Nullable String section,
            @Nullable String story,
            @Nullable String writer,
            @Nullable String rule,
            @Nullable String q,
            @Nullable String from,
            @Nullable String to) {
        this.status = status == null || !STATUSES.contains(status) ? STATUSES.getFirst() : status;
        this.section = typed(section);
        this.story = typed(story);
        this.writer = typed(writer);
        this.rule = typed(rule);
        this.q = typed(q);
        this.from = typed(from);
        this.to = typed(to);
    }

    private static String typed(@Nullable String value) {
        return Objects.requireNonNullElse(value, "").strip();
    }

    public static Wanted ofWriter(String writer, String status) {
        return new Wanted(status, "", "", writer, "", "", "", "");
    }

    public Wanted at(String other) {
        return new Wanted(other, section, story, writer, rule, q, from, to);
    }

    public Wanted ofStory(String other) {
        return new Wanted(status, section, other, writer, rule, q, from, to);
    }

    public Wanted by(String other) {
        return new Wanted(status, section, story, other, rule, q, from, to);
    }

    /// Whether it leaves anything out besides what stands elsewhere.
    public boolean isNarrowed() {
        return !equals(new Wanted(status, "", "", "", "", "", "", ""));
    }

    /// What of it is not empty, as parameters of its page.
    public Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("status", status);
        fields.put("section", section);
        fields.put("story", story);
        fields.put("writer", writer);
        fields.put("rule", rule);
        fields.put("q", q);
        fields.put("from", from);
        fields.put("to", to);
        fields.values().removeIf(String::isEmpty);
        return fields;
    }

    /// What the service is asked.
    Map<String, String> question() {
        var question = fields();
        question.computeIfPresent("from", (_, at) -> Moments.instant(at));
        question.computeIfPresent("to", (_, at) -> Moments.instant(at));
        return question;
    }

    public String address() {
        return address(Map.of());
    }

    /// Its page.
    ///
    /// @param more parameters besides; empty ones are left out
    public String address(Map<String, String> more) {
        var all = new LinkedHashMap<>(fields());
        if (status.equals(STATUSES.getFirst())) {
            all.remove("status");
        }
        all.putAll(more);
        all.values().removeIf(String::isEmpty);
        return all.isEmpty() ? PATH : PATH + "?" + query(all);
    }

    private static String query(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(parameter ->
                        parameter.getKey() + "=" + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
