package news.dateline.article.comparing;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.DeltaType;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import news.dateline.article.comparing.Part.Kind;

/// Compares two texts: paragraphs first, then the words within those that differ.
///
/// Comparing everything with everything grows with the square of what differs. Past a budget, about half a second of
/// work whatever is sent, what is left is said to be replaced as a whole: coarser, and still true.
public final class Words {

    private static final long BUDGET = 100_000_000;
    private static final int MOST_AT_ONCE = 8_000;

    private final List<Part> parts = new ArrayList<>();
    private long budget = BUDGET;

    private Words() {}

    public static List<Part> compare(String earlier, String later) {
        var words = new Words();
        words.compare(lines(earlier), lines(later), true);
        return words.joined();
    }

    private void compare(List<String> earlier, List<String> later, boolean finer) {
        var head = commonHead(earlier, later);
        var tail = commonHead(
                earlier.subList(head, earlier.size()).reversed(),
                later.subList(head, later.size()).reversed());
        add(Kind.KEPT, earlier.subList(0, head));
        differ(earlier.subList(head, earlier.size() - tail), later.subList(head, later.size() - tail), finer);
        add(Kind.KEPT, earlier.subList(earlier.size() - tail, earlier.size()));
    }

    private static int commonHead(List<String> earlier, List<String> later) {
        var end = Math.min(earlier.size(), later.size());
        var same = 0;
        while (same < end && earlier.get(same).equals(later.get(same))) {
            same++;
        }
        return same;
    }

    private void differ(List<String> earlier, List<String> later, boolean finer) {
        long size = earlier.size() + later.size();
        if (size > MOST_AT_ONCE || size * size > budget) {
            add(Kind.REMOVED, earlier);
            add(Kind.INSERTED, later);
            return;
        }
        budget -= size * size;
        var before = new ArrayList<String>();
        var after = new ArrayList<String>();
        for (var delta : DiffUtils.diff(earlier, later, new MyersDiffWithLinearSpace<>(), null, true)
                .getDeltas()) {
            if (delta.getType() == DeltaType.EQUAL) {
                replace(before, after, finer);
                add(Kind.KEPT, delta.getSource().getLines());
            } else { // neighbours, in any order: what went and what came instead belong together
                before.addAll(delta.getSource().getLines());
                after.addAll(delta.getTarget().getLines());
            }
        }
        replace(before, after, finer);
    }

    private void replace(List<String> before, List<String> after, boolean finer) {
        if (finer && !before.isEmpty() && !after.isEmpty()) {
            compare(words(String.join("", before)), words(String.join("", after)), false);
        } else {
            add(Kind.REMOVED, before);
            add(Kind.INSERTED, after);
        }
        before.clear();
        after.clear();
    }

    private void add(Kind kind, List<String> pieces) {
        if (!pieces.isEmpty()) {
            parts.add(new Part(kind, String.join("", pieces)));
        }
    }

    /// Neighbours of one kind are one.
    private List<Part> joined() {
        var joined = new ArrayList<Part>();
        for (var part : parts) {
            var last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && last.kind() == part.kind()) {
                joined.set(joined.size() - 1, new Part(part.kind(), last.text() + part.text()));
            } else {
                joined.add(part);
            }
        }
        return joined;
    }

    private static List<String> lines(String text) {
        var lines = new ArrayList<String>();
        for (int from = 0, to; from < text.length(); from = to) {
            var end = text.indexOf('\n', from);
            to = end < 0 ? text.length() : end + 1;
            lines.add(text.substring(from, to));
        }
        return lines;
    }

    /// Words, and what stands between them, in any script.
    private static List<String> words(String text) {
        var words = new ArrayList<String>();
        var breaks = BreakIterator.getWordInstance(Locale.ROOT);
        breaks.setText(text);
        for (int from = breaks.first(), to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
            words.add(text.substring(from, to));
        }
        return words;
    }
}
