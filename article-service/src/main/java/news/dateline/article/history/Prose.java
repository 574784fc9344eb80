package news.dateline.article.history;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/// A body as it is read aloud: a line a block, and where a link leads.
final class Prose {

    private Prose() {}

    static String of(String html) {
        var prose = new StringBuilder();
        Jsoup.parseBodyFragment(html).body().traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode text) {
                    prose.append(text.text());
                } else if (node.normalName().equals("cite") && !endsLine(prose)) {
                    prose.append('\n'); // inline by its kind, a line of its own by what it is for
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (node instanceof Element element) {
                    prose.append(after(element, prose));
                }
            }
        });
        return prose.toString();
    }

    private static String after(Element element, StringBuilder prose) {
        if (element.normalName().equals("a") && element.hasAttr("href")) {
            return " [" + element.attr("href") + "]";
        }
        var ends = element.normalName().equals("br") || (element.isBlock() && !endsLine(prose));
        return ends ? "\n" : "";
    }

    private static boolean endsLine(StringBuilder prose) {
        return prose.isEmpty() || prose.charAt(prose.length() - 1) == '\n';
    }
}
