package news.dateline.article.form;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import news.dateline.article.text.Line;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A JSON object read field by field. A field at fault is noted and read as absent, so that one answer can name them
/// all; what was read counts only after [Faults#refuseIfAny].
public final class Fields {

    private static final int MOST_UNKNOWN = 20;

    private final JsonNode object;
    private final String pointer;
    private final Faults faults;
    private final Set<String> known = new HashSet<>();

    private Fields(JsonNode object, String pointer, Faults faults) {
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

    /// A line of plain text in normal form.
    public @Nullable String line(String name, int longest) {
        var text = string(name);
        return text == null ? null : checked(pointer + "/" + name, text, longest);
    }

    /// A line that must be there. Empty where it is at fault.
    public String required(String name, int longest) {
        if (value(name) == null) {
            fault(name, "must be given");
        }
        return Objects.requireNonNullElse(line(name, longest), "");
    }

    /// Text of several lines, as it came.
    public @Nullable String block(String name, int mostBytes) {
        var text = string(name);
        if (text == null) {
            return null;
        }
        if (text.length() > mostBytes || text.getBytes(StandardCharsets.UTF_8).length > mostBytes) {
            return fault(name, "must not be larger than " + mostBytes + " bytes");
        }
        return Line.isCleanBlock(text) ? text : fault(name, "must not contain control characters");
    }

    /// Lines of plain text in normal form; none when the field is absent.
    public List<String> lines(String name, int most, int longest) {
        var list = value(name);
        if (list == null) {
            return List.of();
        }
        if (!list.isArray() || list.size() > most) {
            fault(name, "must be a list of at most " + most + " texts");
            return List.of();
        }
        var lines = new ArrayList<String>();
        for (var index = 0; index < list.size(); index++) {
            var line = item(pointer + "/" + name + "/" + index, list.get(index), longest);
            if (line != null) {
                lines.add(line);
            }
        }
        return lines;
    }

    public @Nullable Integer number(String name, int from, int to) {
        var number = value(name);
        if (number == null) {
            return null;
        }
        var value = number.isIntegralNumber() ? number.asInt(from - 1) : from - 1;
        return value >= from && value <= to
                ? (Integer) value
                : fault(name, "must be a whole number from " + from + " to " + to);
    }

    /// A line that `reading` understands; `expected` says what it should have been when it does not.
    public <T> @Nullable T reading(String name, int longest, Function<String, Optional<T>> reading, String expected) {
        var line = line(name, longest);
        if (line == null) {
            return null;
        }
        return reading.apply(line).orElseGet(() -> fault(name, expected));
    }

    public @Nullable Fields object(String name) {
        var object = value(name);
        if (object == null) {
            return null;
        }
        return object.isObject() ? new Fields(object, pointer + "/" + name, faults) : fault(name, "must be an object");
    }

    /// A field that was never asked for is a fault: misspelt, it would be lost without a word.
    ///
    /// @param ignored names that may stand there and mean nothing
    public void refuseOthersThan(Set<String> ignored) {
        object.propertyNames().stream()
                .filter(name -> !known.contains(name) && !ignored.contains(name))
                .limit(MOST_UNKNOWN)
                .forEach(name -> fault(name, "is not known"));
    }

    private @Nullable String item(String at, JsonNode item, int longest) {
        if (item.isString()) {
            return checked(at, item.stringValue(), longest);
        }
        faults.add(at, "must be a text");
        return null;
    }

    private @Nullable String checked(String at, String text, int longest) {
        var line = Line.normal(text);
        if (!Line.isClean(text)) {
            faults.add(at, "must not contain line breaks or other control characters");
        } else if (line.isEmpty() || line.length() > longest) {
            faults.add(at, "must have 1 to " + longest + " characters");
        } else {
            return line;
        }
        return null;
    }

    private @Nullable String string(String name) {
        var text = value(name);
        if (text == null) {
            return null;
        }
        return text.isString() ? text.stringValue() : fault(name, "must be a text");
    }

    private @Nullable JsonNode value(String name) {
        known.add(name);
        var value = object.get(name);
        return value == null || value.isNull() ? null : value;
    }

    private <T> @Nullable T fault(String name, String detail) {
        faults.add(pointer + "/" + name, detail);
        return null;
    }
}
