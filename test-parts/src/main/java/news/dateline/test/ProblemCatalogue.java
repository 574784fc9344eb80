package news.dateline.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/// `docs/problems.md`, compared with what the code may answer: a table a section, of which code, status and title come
/// from the code and only the last column is written by hand.
///
/// @param heading of the section
public record ProblemCatalogue(String heading) {

    private static final String COLUMNS = "| code | status | title | when, and what to do |\n|---|---|---|---|\n";

    /// One kind of answer.
    public record Entry(String code, int status, String title) {}

    /// What the file says of these, rewritten first when the build is told to with `-Ddateline.contract=write`.
    public String committed(List<Entry> entries) {
        if ("write".equals(System.getProperty("dateline.contract"))) {
            write(text().replace(section(), generated(entries)));
        }
        return section();
    }

    /// What the file should say. A row whose meaning nobody has written down ends in a question mark.
    public String generated(List<Entry> entries) {
        var meanings = meanings();
        var table = new StringBuilder(COLUMNS);
        entries.forEach(entry -> table.append("| `%s` | %d | %s | %s |\n"
                .formatted(entry.code(), entry.status(), entry.title(), meanings.getOrDefault(entry.code(), "?"))));
        return table.toString();
    }

    /// Codes that are listed without a word on when they come.
    public List<String> unexplained() {
        return meanings().entrySet().stream()
                .filter(row -> row.getValue().equals("?"))
                .map(Map.Entry::getKey)
                .toList();
    }

    private Map<String, String> meanings() {
        var meanings = new TreeMap<String, String>();
        for (var row : section().lines().skip(2).toList()) {
            var cells = new ArrayList<>(List.of(row.split("\\|")));
            if (cells.size() >= 5) {
                meanings.put(cells.get(1).strip().replace("`", ""), cells.get(4).strip());
            }
        }
        return meanings;
    }

    private String section() {
        var text = text();
        var from = text.indexOf(COLUMNS, text.indexOf("## " + heading + "\n"));
        var to = text.indexOf("\n\n", from);
        return text.substring(from, to < 0 ? text.length() : to + 1);
    }

    private static String text() {
        try {
            return Files.readString(file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(String text) {
        try {
            Files.writeString(file(), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file() {
        return Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                .filter(folder -> Files.isExecutable(folder.resolve("dateline")))
                .findFirst()
                .orElseThrow()
                .resolve("docs/problems.md");
    }
}
