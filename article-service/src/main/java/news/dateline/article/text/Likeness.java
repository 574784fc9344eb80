package news.dateline.article.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;

/// Which sub-heads are former ones with a few letters or words changed.
final class Likeness {

    /// Dice's coefficient over pairs of letters: 1 for the same, 0 for nothing in common. At a half, `Another battalion
    /// on alert` is still the same as `A second battalion on alert`, and not as `Another day of protest`.
    private static final double ENOUGH = 0.5;

    /// Comparing each with each; a story has a dozen.
    private static final int MOST = 100;

    private record Pair(Element now, Element before, double likeness) {}

    private Likeness() {}

    /// The likest first, each once.
    static Map<Element, Element> pair(Collection<Element> now, Collection<Element> before) {
        if (now.size() > MOST || before.size() > MOST) {
            return Map.of();
        }
        var pairs = new ArrayList<Pair>();
        for (var head : now) {
            before.forEach(old -> pairs.add(new Pair(head, old, of(head.text(), old.text()))));
        }
        pairs.sort(Comparator.comparingDouble(Pair::likeness).reversed());
        var same = new LinkedHashMap<Element, Element>();
        for (var pair : pairs) {
            if (pair.likeness() >= ENOUGH && !same.containsKey(pair.now()) && !same.containsValue(pair.before())) {
                same.put(pair.now(), pair.before());
            }
        }
        return same;
    }

    static double of(String one, String other) {
        var left = pairs(one);
        var right = pairs(other);
        var common = left.entrySet().stream()
                .mapToInt(pair -> Math.min(pair.getValue(), right.getOrDefault(pair.getKey(), 0)))
                .sum();
        var all = size(left) + size(right);
        return all == 0 ? 0 : 2.0 * common / all;
    }

    private static Map<String, Integer> pairs(String text) {
        var pairs = new HashMap<String, Integer>();
        var letters = text.toLowerCase(Locale.ROOT).codePoints().toArray();
        for (var at = 0; at + 1 < letters.length; at++) {
            pairs.merge(new String(letters, at, 2), 1, Integer::sum);
        }
        return pairs;
    }

    private static int size(Map<String, Integer> pairs) {
        return pairs.values().stream().mapToInt(Integer::intValue).sum();
    }
}
