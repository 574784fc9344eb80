package news.dateline.article.form;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import news.dateline.article.story.When;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A JSON object read field by field. A field at fault is noted and read as absent, so that one answer can name them
/// all; what was read counts only after [Faults#refuseIfAny].
public final class Fields {

    private static final int MOST_UNKNOWN = 20;
    private static final int LONGEST_SHOWN = 100;
    private static final int LONGEST_TIME = 80;

    private final JsonNode object;
    private final String pointer;
    private final Faults faults;
    private final Set<String> known = new HashSet<>();

    Fields(JsonNode object, String pointer, Faults faults) {
        this.object = object;
        this.pointer = pointer;
        this.faults = faults;
    }

    public static Fields of(JsonNode body, Faults faults) {
        if (!body.isObject()) {
            faults.add("", "must be an object");
        }
        return new Fields(body, "", faults);
    }

    /// The field of this name, there or not; `null` is as good as absent.
    public Field at(String name) {
        known.add(name);
        var value = object.get(name);
        return new Field(value == null || value.isNull() ? null : value, pointer + "/" + name, faults);
    }

    public @Nullable Fields object(String name) {
        return at(name).fields();
    }

    /// Objects, each read field by field; none when the field is absent.
    public <T> List<T> objects(String name, int most, Function<Fields, T> reading) {
        return at(name).list(most, "objects", item -> {
            var fields = item.fields();
            return fields == null ? null : reading.apply(fields);
        });
    }

    /// Whether the client said anything of it, be it `null`.
    public boolean mentions(String name) {
        return object.has(name);
    }

    /// A time: RFC 3339, RFC 9557 or `{local, zone}`.
    public @Nullable When when(String name) {
        var field = at(name);
        if (!field.isObject()) {
            return field.reading(LONGEST_TIME, When::read, When.EXPECTED);
        }
        var parts = Objects.requireNonNull(object(name));
        var local = parts.at("local").required().line(LONGEST_TIME);
        var zone = parts.at("zone").required().line(LONGEST_TIME);
        parts.refuseOthersThan(Set.of());
        if (local == null || zone == null) {
            return null;
        }
        var when = When.read(local, zone);
        if (when.isEmpty()) {
            faults.add(
                    pointer + "/" + name, "must be a local time such as 2026-03-29T02:30 in a zone of the IANA list");
        }
        return when.orElse(null);
    }

    /// A field that was never asked for is a fault: misspelt, it would be lost without a word.
    ///
    /// @param ignored names that may stand there and mean nothing
    public void refuseOthersThan(Set<String> ignored) {
        object.propertyNames().stream()
                .filter(name -> !known.contains(name) && !ignored.contains(name))
                .limit(MOST_UNKNOWN)
                .forEach(name -> faults.add(pointer + "/" + escaped(name), "is not known"));
    }

    // RFC 6901; a client's name may be of any length.
    private static String escaped(String name) {
        var shown = name.length() <= LONGEST_SHOWN ? name : name.substring(0, LONGEST_SHOWN) + "…";
        return shown.replace("~", "~0").replace("/", "~1");
    }
}
