package news.dateline.article.importing;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A paragraph of a text file, or whatever else stands there by itself.
///
/// @param line where it begins, from 1
/// @param lines how many it takes
/// @param text in one line
record Block(int line, int lines, String text) {

    /// More of them are no story.
    static final int MOST = 5_000;

    /// Where copy is wrapped, its widest line is between these.
    private static final int NARROWEST_WRAPPED = 50;

    private static final int WIDEST_WRAPPED = 100;

    /// A line that ends so much before the margin was ended on purpose.
    private static final int RAGGED = 25;

    private static final Pattern INDENTED = Pattern.compile("(?: {2,}|\t).*");
    private static final Pattern ITEM = Pattern.compile("(?:[-*•–]|\\d{1,2}[.)])\\s.*");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cs}\\x{feff}\\x{2028}\\x{2029}&&[^\\n\\t]]");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Zs}]+");

    /// Paragraphs are set apart by blank lines, by an indent, or by each being a line of its own.
    static List<Block> in(String file) {
        var text = UNSEEN.matcher(Normalizer.normalize(file, Normalizer.Form.NFC)
                        .replace("\r\n", "\n")
                        .replace('\r', '\n'))
                .replaceAll("");
        var blocks = new ArrayList<Block>();
        var together = new ArrayList<String>();
        var number = 0;
        for (var line : text.split("\n", -1)) {
            number++;
            if (line.isBlank()) {
                split(together, number, blocks);
            } else {
                together.add(line);
            }
        }
        split(together, number + 1, blocks);
        return blocks;
    }

    /// @param end number of the line after the last of them
    private static void split(List<String> together, int end, List<Block> blocks) {
        var widest =
                together.stream().mapToInt(line -> line.strip().length()).max().orElse(0);
        var begin = 0;
        for (var i = 1; i <= together.size(); i++) {
            if (i == together.size() || !goesOn(together.get(i - 1), together.get(i), widest)) {
                var text = BLANKS.matcher(String.join(" ", together.subList(begin, i)))
                        .replaceAll(" ")
                        .strip();
                blocks.add(new Block(end - together.size() + begin, i - begin, text));
                begin = i;
            }
        }
        together.clear();
    }

    private static boolean goesOn(String line, String next, int widest) {
        return widest >= NARROWEST_WRAPPED
                && widest <= WIDEST_WRAPPED
                && line.strip().length() >= widest - RAGGED
                && !Particulars.isLabelled(line.strip())
                && !Particulars.isLabelled(next.strip())
                && !INDENTED.matcher(next).matches()
                && !ITEM.matcher(next.strip()).matches();
    }

    boolean isOneLine() {
        return lines == 1;
    }
}
