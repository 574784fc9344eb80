package news.dateline.article.text;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;

/// References to other stories in a body. What is kept says which story is meant and nothing of it:
/// `<aside class="read-also" data-story="ID"></aside>`. What it is called, and where it is found, is filled in whenever
/// the body is read, so that a reference cannot be out of date.
public final class ReadAlso {

    /// Of one body.
    public static final int MOST = 20;

    static final String STORY = "data-story";
    static final Pattern ID = Pattern.compile("(?i)[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private static final String OPEN = "<aside class=\"read-also\" data-story=\"";
    private static final Pattern KEPT = Pattern.compile(OPEN + "([0-9a-f-]{36})\"></aside>");

    /// What readers are told of a story that they may see.
    public record Target(String headline, String url, String language, String direction) {}

    private ReadAlso() {}

    /// Leaves references that stand for themselves between paragraphs, as they are kept, and no other aside.
    static void shape(Element body) {
        // From the innermost out: one that was never closed holds all that follows.
        for (var aside : body.select("aside").reversed()) {
            Markup.hoistBlocks(aside);
            var story = aside.attr(STORY).toLowerCase(Locale.ROOT);
            if (story.isEmpty()) {
                aside.unwrap();
            } else {
                aside.empty().clearAttributes();
                aside.attr("class", "read-also").attr(STORY, story);
            }
        }
        body.select("aside").stream().filter(aside -> aside.parent() != body).forEach(Element::remove);
    }

    /// The stories that a body refers to, in order.
    public static Set<UUID> in(String body) {
        var stories = new LinkedHashSet<UUID>();
        var found = KEPT.matcher(body);
        while (found.find()) {
            stories.add(UUID.fromString(found.group(1)));
        }
        return stories;
    }

    /// The body as readers have it: a reference to a story that they may not see is not there.
    public static String resolved(String body, Map<UUID, Target> targets) {
        return replaced(body, targets, "");
    }

    /// The body as writers have it: a reference that readers do not see is there, and empty.
    public static String resolvedForWriters(String body, Map<UUID, Target> targets) {
        return replaced(body, targets, "$0");
    }

    private static String replaced(String body, Map<UUID, Target> targets, String unseen) {
        return KEPT.matcher(body).replaceAll(found -> {
            var target = targets.get(UUID.fromString(found.group(1)));
            return target == null ? unseen : Matcher.quoteReplacement(link(found.group(1), target));
        });
    }

    private static String link(String story, Target target) {
        return OPEN + story + "\"><a href=\"" + Entities.escape(target.url()) + "\" lang=\""
                + Entities.escape(target.language()) + "\" dir=\"" + target.direction() + "\">"
                + Entities.escape(target.headline()) + "</a></aside>";
    }
}
