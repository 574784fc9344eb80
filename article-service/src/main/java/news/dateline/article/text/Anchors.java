package news.dateline.article.text;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/// The ids of a body's sub-heads, to which readers link. An id is made of the words that a sub-head had at first, and
/// stays through every edit in which it can still be told which one it is.
final class Anchors {

    static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,79}");

    /// What a story's page calls its own parts.
    private static final Set<String> RESERVED = Set.of(
            "breaking", "breaking-alert", "latest", "main", "recent", "related", "replies", "replies-heading", "reply");

    private static final int LONGEST = 60;
    private static final String HEADS = "h2, h3";
    private static final String SENT = "data-sent";

    private Anchors() {}

    /// Gives every sub-head an id of its own; one that came with a good one keeps it.
    static void complete(Element body) {
        var heads = body.select(HEADS);
        var taken = new HashSet<String>();
        for (var head : heads) {
            if (head.id().isEmpty() || RESERVED.contains(head.id()) || !taken.add(head.id())) {
                head.removeAttr("id");
            }
        }
        name(heads, taken);
    }

    /// Gives the sub-heads of a body the ids that they had in the former one; others get one of their words. What a
    /// sub-head came with counts only if it was there before: ids are not for writers to choose.
    static void carry(Element before, Element body) {
        var heads = body.select(HEADS);
        var former = new LinkedHashSet<>(before.select(HEADS));
        heads.forEach(head -> head.attr(SENT, head.id()).removeAttr("id"));

        take(heads, former, head -> head.attr(SENT) + " " + head.text(), old -> old.id() + " " + old.text());
        take(heads, former, Element::text, Element::text);
        take(heads, former, head -> head.attr(SENT), Element::id);
        heads.removeAttr(SENT);
        Likeness.pair(nameless(heads), former).forEach((head, old) -> head.attr("id", old.id()));
        name(heads, new HashSet<>(heads.eachAttr("id")));
    }

    /// The first of the former ones that is the same in this respect, once each.
    private static void take(
            List<Element> heads, Set<Element> former, Function<Element, String> is, Function<Element, String> was) {
        Map<String, Deque<Element>> known = new HashMap<>();
        former.forEach(old ->
                known.computeIfAbsent(was.apply(old), _ -> new ArrayDeque<>()).add(old));
        for (var head : nameless(heads)) {
            var old = known.getOrDefault(is.apply(head), new ArrayDeque<>()).poll();
            if (old != null) {
                head.attr("id", old.id());
                former.remove(old);
            }
        }
    }

    private static List<Element> nameless(List<Element> heads) {
        return heads.stream().filter(head -> head.id().isEmpty()).toList();
    }

    private static void name(List<Element> heads, Set<String> taken) {
        Map<String, Integer> repeats = new HashMap<>();
        for (var head : nameless(heads)) {
            var words = Kebab.ascii(head.text(), LONGEST);
            var wanted = words.isEmpty() ? "part" : words;
            var id = wanted;
            while (RESERVED.contains(id) || !taken.add(id)) {
                id = wanted + "-" + repeats.merge(wanted, 2, (number, _) -> number + 1);
            }
            head.attr("id", id);
        }
    }
}
