package news.dateline.site.desk.importing;

import java.util.ArrayList;
import java.util.List;
import news.dateline.site.desk.DeskFrame;

/// What became of wire copy: the draft, and line by line what was unsure.
///
/// @param story where the draft is
public record ImportedPage(DeskFrame frame, String story, List<Line> lines, int doubts) {

    /// @param line from 1
    public record Doubt(String kind, int line, String text, String hint) {}

    /// @param hints what was unsure of it; none of most
    public record Line(int number, String text, List<String> hints) {}

    static List<Line> lines(String copy, List<Doubt> doubts) {
        var lines = new ArrayList<Line>();
        copy.lines().forEach(text -> {
            var number = lines.size() + 1;
            var hints = doubts.stream()
                    .filter(doubt -> doubt.line() == number)
                    .map(Doubt::hint)
                    .toList();
            lines.add(new Line(number, text, hints));
        });
        return lines;
    }
}
