package news.dateline.article.importing;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import news.dateline.article.importing.Doubt.Kind;
import news.dateline.article.text.ReadAlso;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// The text: paragraphs, sub-heads, quotes, lists and references to other stories.
final class Body {

    private static final Pattern READ_ALSO = Pattern.compile(
            "(?:read also|also read|read more|see also|related|lee también|leer también|lire aussi|à lire aussi"
                    + "|lesen sie auch|siehe auch|leia também)\\s*:\\s*(\\S.*)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern ITEM = Pattern.compile("(?:(?<dot>[-*•–])|\\d{1,2}[.)])\\s+(?<text>\\S.*)");
    private static final Pattern NO_SUB_HEAD = Pattern.compile(".*[.!;:,…]\\W*");
    private static final int LONGEST_SUB_HEAD = 90;

    private final Function<String, Optional<UUID>> stories;
    private final List<Doubt> doubts;
    private final Element body = Document.createShell("").body();
    private int references;

    /// Whether the paragraph before was a quote that goes on.
    private boolean isInQuote;

    private boolean isOver;

    /// @param stories finds a published story by its headline
    Body(Function<String, Optional<UUID>> stories, List<Doubt> doubts) {
        this.stories = stories;
        this.doubts = doubts;
    }

    /// Markup that still has to be cleaned like anybody's.
    @Nullable String of(List<Block> blocks) {
        for (var i = 0; i < blocks.size(); i++) {
            add(blocks.get(i), i + 1 < blocks.size() ? blocks.get(i + 1) : null);
        }
        var document = body.ownerDocument();
        if (document != null) {
            document.outputSettings().prettyPrint(false);
        }
        return body.childrenSize() == 0 ? null : body.html();
    }

    private void add(Block block, @Nullable Block next) {
        var readAlso = READ_ALSO.matcher(block.text());
        if (Furniture.isEnd(block) || Furniture.beginsTail(block)) {
            isOver = true;
        } else if (Furniture.is(block)) {
            return;
        } else if (isOver || Furniture.isNote(block)) {
            doubts.add(Doubt.of(Kind.LEFT_OUT, block));
        } else if (readAlso.matches()) {
            refer(readAlso.group(1), block);
        } else if (ITEM.matcher(block.text()).matches()) {
            item(block);
        } else if (isLikeSubHead(block)) {
            subHead(block, next);
        } else {
            paragraph(block, next);
        }
    }

    private void refer(String headline, Block block) {
        var story = references++ < ReadAlso.MOST ? stories.apply(headline) : Optional.<UUID>empty();
        story.ifPresentOrElse(
                id -> body.appendElement("aside").attr("data-story", id.toString()),
                () -> doubts.add(Doubt.of(Kind.READ_ALSO, block)));
    }

    private void item(Block block) {
        var item = ITEM.matcher(block.text());
        if (!item.matches()) {
            throw new IllegalArgumentException("not an item: line " + block.line());
        }
        var name = item.group("dot") == null ? "ol" : "ul";
        var last = body.lastElementChild();
        var list = last != null && last.nameIs(name) ? last : body.appendElement(name);
        list.appendElement("li").text(item.group("text"));
    }

    private static boolean isLikeSubHead(Block block) {
        var text = Head.withoutMarks(block.text());
        return block.isOneLine()
                && text.length() <= LONGEST_SUB_HEAD
                && !NO_SUB_HEAD.matcher(text).matches()
                && !Quote.begins(text)
                && text.codePoints().anyMatch(Character::isLetter);
    }

    private void subHead(Block block, @Nullable Block next) {
        var isFollowed = next != null
                && !isLikeSubHead(next)
                && !Furniture.isEnd(next)
                && !Furniture.beginsTail(next)
                && !READ_ALSO.matcher(next.text()).matches();
        if (isFollowed) {
            body.appendElement("h2").text(Head.withoutMarks(block.text()));
        } else {
            doubts.add(Doubt.of(Kind.SUB_HEAD, block));
            body.appendElement("p").text(Head.withoutMarks(block.text()));
        }
        isInQuote = false;
    }

    private void paragraph(Block block, @Nullable Block next) {
        var text = block.text();
        var goesOn = false;
        switch (Quote.read(text)) {
            case Quote.Reading.Whole(var quote) -> quote(quote);
            case Quote.Reading.Prose() -> body.appendElement("p").text(text);
            case Quote.Reading.Unsure() -> unsure(block);
            case Quote.Reading.Open() -> {
                goesOn = next != null && Quote.begins(next.text());
                if (goesOn) {
                    quote(new Quote(text, null));
                } else {
                    unsure(block);
                }
            }
        }
        isInQuote = goesOn;
    }

    private void quote(Quote quote) {
        var last = body.lastElementChild();
        var block = isInQuote && last != null ? last : body.appendElement("blockquote");
        block.appendElement("p").text(quote.words());
        if (quote.source() != null) {
            block.appendElement("cite").text(quote.source());
        }
    }

    private void unsure(Block block) {
        doubts.add(Doubt.of(Kind.QUOTE, block));
        body.appendElement("p").text(block.text());
    }
}
