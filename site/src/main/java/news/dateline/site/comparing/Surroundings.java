package news.dateline.site.comparing;

import java.util.ArrayList;
import java.util.List;
import news.dateline.site.service.Comparison.Part;

/// Of what two texts share, as much as tells where their differences are.
final class Surroundings {

    /// Characters on either side of a difference, about.
    static final int SIDE = 160;

    private static final String LEFT_OUT = "…";

    private Surroundings() {}

    static List<Part> of(List<Part> parts) {
        var shown = new ArrayList<Part>();
        for (var at = 0; at < parts.size(); at++) {
            var part = parts.get(at);
            shown.add(part.kind().equals("kept") ? cut(part, at == 0, at == parts.size() - 1) : part);
        }
        return List.copyOf(shown);
    }

    private static Part cut(Part part, boolean isFirst, boolean isLast) {
        var text = part.text();
        if (text.length() <= 2 * SIDE) {
            return part;
        }
        var from = isFirst ? 0 : wordEnd(text, SIDE);
        var to = isLast ? text.length() : wordEnd(text, text.length() - SIDE);
        var gap = text.substring(from, to).contains("\n") ? "\n" : " ";
        var before = isFirst ? "" : text.substring(0, from) + gap;
        var after = isLast ? "" : gap + text.substring(to).stripLeading();
        return new Part(part.kind(), before + LEFT_OUT + after);
    }

    /// Where a word ends at or before there, or a character, if the word is a long one.
    private static int wordEnd(String text, int there) {
        var end = there;
        while (end > there - SIDE / 2 && !Character.isWhitespace(text.charAt(end))) {
            end--;
        }
        if (Character.isWhitespace(text.charAt(end))) {
            return end;
        }
        return Character.isLowSurrogate(text.charAt(there)) ? there - 1 : there;
    }
}
