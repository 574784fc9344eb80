package news.dateline.site.desk.editor;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import news.dateline.site.service.Story.Byline;
import org.jspecify.annotations.Nullable;

/// Who wrote a story, as it is typed: one a line, with what they did in brackets.
final class Bylines {

    private static final Pattern WITH_ROLE = Pattern.compile("(.+?)\\s*\\(([^()]+)\\)");

    private Bylines() {}

    static String typed(List<Byline> bylines) {
        return bylines.stream().map(Bylines::line).collect(Collectors.joining("\n"));
    }

    static List<Byline> read(String typed) {
        return typed.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(Bylines::byline)
                .toList();
    }

    /// Whether readers are told just that.
    ///
    /// @param line what they are told
    static boolean says(List<Byline> bylines, @Nullable String line) {
        return line == null || line.equals(bylines.stream().map(Bylines::line).collect(Collectors.joining(", ")));
    }

    private static Byline byline(String line) {
        var found = WITH_ROLE.matcher(line);
        return found.matches() ? new Byline(found.group(1), found.group(2)) : new Byline(line, null);
    }

    private static String line(Byline byline) {
        return byline.role() == null ? byline.name() : byline.name() + " (" + byline.role() + ")";
    }
}
