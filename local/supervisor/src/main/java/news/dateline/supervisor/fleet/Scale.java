package news.dateline.supervisor.fleet;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import news.dateline.supervisor.home.Refusal;

/// How many processes a program has; one, where nothing is said.
///
/// @param counts from 1 to [#MOST], by the program's name
public record Scale(Map<String, Integer> counts) {

    public static final Scale ONE_OF_EACH = new Scale(Map.of());

    static final int MOST = 8;

    private static final Pattern ENTRY = Pattern.compile("([a-z-]+)=([1-9]\\d?)");

    public Scale {
        counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
        counts.forEach((name, count) -> {
            if (count < 1 || count > MOST) {
                throw new Refusal("%s can run 1 to %d times, not %d times.".formatted(name, MOST, count));
            }
        });
    }

    /// @param text like `comment-service=2,gateway=3`; may be empty
    public static Scale of(String text) {
        var counts = new LinkedHashMap<String, Integer>();
        for (var entry : text.isEmpty() ? new String[0] : text.split(",", -1)) {
            var matcher = ENTRY.matcher(entry);
            if (!matcher.matches()) {
                throw new Refusal("'%s' is not a service and a number, like comment-service=2.".formatted(entry));
            }
            counts.put(matcher.group(1), Integer.parseInt(matcher.group(2)));
        }
        return new Scale(counts);
    }

    int of(Program program) {
        return counts.getOrDefault(program.name(), 1);
    }
}
