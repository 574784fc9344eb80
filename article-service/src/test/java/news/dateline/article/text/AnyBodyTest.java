package news.dateline.article.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/// What holds of every body, whatever was typed or pasted.
class AnyBodyTest {

    private static final Map<String, Set<String>> SUBSET = Map.ofEntries(
            Map.entry("p", Set.of()),
            Map.entry("h2", Set.of("id")),
            Map.entry("h3", Set.of("id")),
            Map.entry("blockquote", Set.of()),
            Map.entry("cite", Set.of()),
            Map.entry("ul", Set.of()),
            Map.entry("ol", Set.of()),
            Map.entry("li", Set.of()),
            Map.entry("a", Set.of("href")),
            Map.entry("em", Set.of()),
            Map.entry("strong", Set.of()),
            Map.entry("br", Set.of()),
            Map.entry("figure", Set.of()),
            Map.entry("img", Set.of("src", "alt")),
            Map.entry("figcaption", Set.of()),
            Map.entry("aside", Set.of("class", "data-story")));

    /// Pieces of markup, whole and broken, in any order and nesting.
    @Provide
    Arbitrary<String> bodies() {
        var pieces = Arbitraries.of(
                "<p>",
                "</p>",
                "<h2>",
                "</h2>",
                "<h2 id=\"a\">",
                "<h3 id=\"reply\">",
                "</h3>",
                "<blockquote>",
                "</blockquote>",
                "<cite>",
                "</cite>",
                "<ul>",
                "<ol>",
                "<li>",
                "</li>",
                "</ul>",
                "</ol>",
                "<em>",
                "</em>",
                "<b>",
                "</b>",
                "<br>",
                "<div>",
                "</div>",
                "<a href=\"/world/x\">",
                "<a href=\"javascript:x()\">",
                "<a href=\" //x\">",
                "</a>",
                "<figure>",
                "</figure>",
                "<img src=\"/media/a.png\" alt=\"e\u0301\">",
                "<img src=\"/media/../a\">",
                "<img src=x onerror=x()>",
                "<figcaption>",
                "</figcaption>",
                "<aside data-story=\"0193a1f0-5c2e-7a10-8f00-0000000000a1\">",
                "<aside>",
                "</aside>",
                "<script>",
                "</script>",
                "<!--",
                "-->",
                "<svg>",
                "</svg>",
                "<math>",
                "<table><tr><td>",
                "</table>",
                "<style>",
                "</style>",
                "<template>",
                "</template>",
                "<textarea>",
                "&#x301;",
                "&#7;",
                "&lt;",
                "&",
                "<",
                ">",
                "\"",
                " ",
                "\n",
                "\u202e",
                "\u2067",
                "שלום",
                "e\u0301",
                "Another battalion",
                "alert");
        var texts = Arbitraries.strings().ofMaxLength(8);
        return Arbitraries.oneOf(pieces, pieces, pieces, texts)
                .list()
                .ofMaxSize(30)
                .map(all -> String.join("", all));
    }

    @Property
    void is_clean_once_it_is_cleaned(@ForAll("bodies") String typed) {
        var clean = Markup.clean(typed);

        assertThat(Markup.clean(clean)).isEqualTo(clean);
    }

    @Property
    void holds_nothing_but_the_subset(@ForAll("bodies") String typed) {
        for (var element : elements(Markup.clean(typed))) {
            assertThat(SUBSET).containsKey(element.normalName());
            assertThat(SUBSET.get(element.normalName()))
                    .containsAll(element.attributes().asList().stream()
                            .map(org.jsoup.nodes.Attribute::getKey)
                            .toList());
            assertThat(element.attr("href")).matches("(?:(?:https?://|mailto:|/(?!/)).*)?");
            assertThat(element.attr("src")).matches("(?:/media/.*)?").doesNotContain("..");
        }
    }

    @Property
    void is_composed_and_without_controls(@ForAll("bodies") String typed) {
        var body = Jsoup.parseBodyFragment(Markup.clean(typed)).body();

        for (var text : body.select("*").textNodes()) {
            assertThat(Normalizer.isNormalized(text.getWholeText(), Normalizer.Form.NFC))
                    .isTrue();
            assertThat(Line.isCleanBlock(text.getWholeText())).isTrue();
        }
    }

    @Property
    void has_an_anchor_of_its_own_for_every_sub_head(@ForAll("bodies") String before, @ForAll("bodies") String typed) {
        var clean = Markup.clean(typed);
        var saved = Markup.after(Markup.after("", Markup.clean(before)), clean);

        assertThat(withoutAnchors(saved)).isEqualTo(withoutAnchors(clean));
        assertThat(heads(saved)).allMatch(head -> !head.id().isEmpty());
        assertThat(heads(saved).stream().map(Element::id)).doesNotHaveDuplicates();
    }

    @Property
    void keeps_every_anchor_when_it_is_saved_again(@ForAll("bodies") String typed) {
        var saved = Markup.after("", Markup.clean(typed));

        assertThat(Markup.after(saved, Markup.clean(saved))).isEqualTo(saved);
    }

    private static List<Element> elements(String html) {
        return Jsoup.parseBodyFragment(html).body().select("body *");
    }

    private static List<Element> heads(String html) {
        return Jsoup.parseBodyFragment(html).select("h2, h3");
    }

    private static String withoutAnchors(String html) {
        var document = Jsoup.parseBodyFragment(html);
        document.select("h2, h3").removeAttr("id");
        return document.body().html();
    }
}
