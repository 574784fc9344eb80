package news.dateline.article.form;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import news.dateline.article.text.Line;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// One field of a request, read as what it should be; null where it is absent or at fault.
public final class Field {

    private static final Pattern ID = Pattern.compile("(?i)[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final int LONGEST_ID = 36;

    private final @Nullable JsonNode value;
    private final String pointer;
    private final Faults faults;

    Field(@Nullable JsonNode value, String pointer, Faults faults) {
        this.value = value;
        this.pointer = pointer;
        this.faults = faults;
    }

    /// This field, its absence being a fault.
    public Field required() {
        if (value == null) {
            faults.add(pointer, "must be given");
        }
        return this;
    }

    /// A line of plain text in normal form.
    public @Nullable String line(int longest) {
        var text = text();
        if (text == null) {
            return null;
        }
        var line = Line.normal(text);
        if (!Line.isClean(text)) {
            return orFault(null, "must not contain line breaks or other control characters");
        }
        return orFault(
                line.isEmpty() || line.length() > longest ? null : line, "must have 1 to " + longest + " characters");
    }

    /// A line that `reading` understands; `expected` says what it should have been when it does not.
    public <T> @Nullable T reading(int longest, Function<String, Optional<T>> reading, String expected) {
        var line = line(longest);
        return line == null ? null : orFault(reading.apply(line).orElse(null), expected);
    }

    /// Lines of plain text in normal form; none when the field is absent.
    public List<String> lines(int most, int longest) {
        return list(most, "texts", item -> item.line(longest));
    }

    /// Ids of stories, each once; none when the field is absent.
    public List<UUID> ids(int most) {
        return list(most, "ids", item -> item.reading(LONGEST_ID, Field::id, "must be the id of a story")).stream()
                .distinct()
                .toList();
    }

    /// What can be read of the items, each at fault being named by its place.
    <T> List<T> list(int most, String of, Function<Field, @Nullable T> reading) {
        if (value == null) {
            return List.of();
        }
        if (!value.isArray() || value.size() > most) {
            faults.add(pointer, "must be a list of at most " + most + " " + of);
            return List.of();
        }
        var read = new ArrayList<T>();
        for (var index = 0; index < value.size(); index++) {
            var item = reading.apply(new Field(value.get(index), pointer + "/" + index, faults));
            if (item != null) {
                read.add(item);
            }
        }
        return read;
    }

    /// Text of several lines, as it came.
    public @Nullable String block(int mostBytes) {
        var text = text();
        if (text == null) {
            return null;
        }
        if (text.length() > mostBytes || text.getBytes(StandardCharsets.UTF_8).length > mostBytes) {
            return orFault(null, "must not be larger than " + mostBytes + " bytes");
        }
        return orFault(Line.isCleanBlock(text) ? text : null, "must not contain control characters");
    }

    public @Nullable Integer number(int from, int to) {
        if (value == null) {
            return null;
        }
        var number = value.isIntegralNumber() ? value.asInt(from - 1) : from - 1;
        return orFault(
                number >= from && number <= to ? number : null, "must be a whole number from " + from + " to " + to);
    }

    boolean isObject() {
        return value != null && value.isObject();
    }

    /// The field as an object that is read field by field.
    @Nullable Fields fields() {
        var object = object();
        return object == null ? null : new Fields(object, pointer, faults);
    }

    private @Nullable JsonNode object() {
        return value == null ? null : orFault(value.isObject() ? value : null, "must be an object");
    }

    private @Nullable String text() {
        return value == null ? null : orFault(value.isString() ? value.stringValue() : null, "must be a text");
    }

    private static Optional<UUID> id(String typed) {
        return ID.matcher(typed).matches() ? Optional.of(UUID.fromString(typed)) : Optional.empty();
    }

    private <T> @Nullable T orFault(@Nullable T read, String detail) {
        if (read == null) {
            faults.add(pointer, detail);
        }
        return read;
    }
}
