package news.dateline.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The first table of a page of documentation, which says what a test then finds to be so.
///
/// @param columns their heads, without the first
record Table(List<String> columns, List<Row> rows) {

    /// @param name the first cell, without the marks of code
    record Row(String name, List<String> cells) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Table in(String file) {
        try {
            var lines = Files.readAllLines(Checkout.root().resolve(file)).stream()
                    .dropWhile(line -> !line.startsWith("|"))
                    .takeWhile(line -> line.startsWith("|"))
                    .map(Table::cells)
                    .toList();
            var rows = lines.stream().skip(2).map(Table::row).toList();
            return new Table(lines.getFirst().subList(1, lines.getFirst().size()), rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(List<String> cells) {
        return new Row(cells.getFirst(), cells.subList(1, cells.size()));
    }

    private static List<String> cells(String line) {
        var cells = new ArrayList<String>();
        Stream.of(line.split("\\|", -1))
                .map(cell -> cell.strip().replace("`", ""))
                .forEach(cells::add);
        return cells.subList(1, cells.size() - 1);
    }
}
