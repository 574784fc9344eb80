package news.dateline.site.desk.editor;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Entities;

/// A body as it stands in a text field: HTML with a block a line, or plain paragraphs with blank lines between them.
final class Blocks {

    private static final Pattern BLOCK_END = Pattern.compile("(</(?:p|h2|h3|blockquote|ul|ol|figure|aside)>)\\s*(?=<)");
    private static final Pattern ITEM = Pattern.compile("\\s*(<li>|</ul>|</ol>)");
    private static final Pattern MARKUP = Pattern.compile("<(?:p|h[1-6]|blockquote|ul|ol|figure|aside|div)\\b[^<>]*>");
    private static final Pattern BLANK_LINES = Pattern.compile("\\n\\s*\\n");

    private Blocks() {}

    /// One block after the other, each on a line of its own.
    static String apart(String html) {
        var items = ITEM.matcher(html).replaceAll("\n$1");
        return BLOCK_END.matcher(items).replaceAll("$1\n").strip();
    }

    /// As the service takes it: whoever typed no markup meant paragraphs.
    static String html(String typed) {
        if (typed.isBlank() || MARKUP.matcher(typed).find()) {
            return typed;
        }
        return BLANK_LINES
                .splitAsStream(typed.strip())
                .map(paragraph -> "<p>" + Entities.escape(paragraph.strip()).replace("\n", "<br>") + "</p>")
                .collect(Collectors.joining());
    }
}
