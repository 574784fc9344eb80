package news.dateline.article.importing;

import java.util.List;
import java.util.regex.Pattern;
import news.dateline.article.importing.Doubt.Kind;
import news.dateline.article.story.Content;

/// What stands before the text: the headline, who wrote it, and what the copy says of itself. Where no line
/// says what it holds, it is guessed by its look, and said to be a guess where it is one. Read block by block;
/// the first that belongs to the text ends it.
final class Head {

    private static final Pattern BYLINE =
            Pattern.compile("(?:by|BY|By|por|Por|par|Par|von|Von)\\s+(\\p{Lu}[^.:;!?]{1,120})");
    private static final Pattern EMBARGO =
            Pattern.compile("(?i).*\\b(?:embargo|embargoed|not for publication before)\\b.*");
    private static final String SENTENCE_END = ".:;,";
    private static final int LONGEST_UNSURE = 120;

    private final List<Block> blocks;
    private final List<Doubt> doubts;
    private final Particulars particulars;

    private Head(List<Block> blocks, List<Doubt> doubts) {
        this.blocks = blocks;
        this.doubts = doubts;
        this.particulars = new Particulars(doubts);
    }

    /// Takes what belongs to it from the blocks.
    static Particulars take(List<Block> blocks, List<Doubt> doubts) {
        var head = new Head(blocks, doubts);
        while (!blocks.isEmpty() && head.takes(blocks.getFirst())) {
            blocks.removeFirst();
        }
        if (head.particulars.headline() == null) {
            var line = blocks.isEmpty() ? 1 : blocks.getFirst().line();
            doubts.add(new Doubt(
                    Kind.HEADLINE,
                    line,
                    blocks.isEmpty() ? "" : blocks.getFirst().text()));
        }
        return head.particulars;
    }

    private boolean takes(Block block) {
        if (particulars.take(block) || Furniture.is(block)) {
            return true;
        }
        if (Furniture.isNote(block)) {
            doubts.add(Doubt.of(Kind.LEFT_OUT, block));
            return true;
        }
        if (Opening.in(block).isPresent()) {
            return false;
        }
        if (block.isOneLine() && EMBARGO.matcher(block.text()).matches()) {
            doubts.add(Doubt.of(Kind.EMBARGO, block));
            return true;
        }
        return takesByline(block) || takesHeadline(block) || takesStandfirst(block);
    }

    private boolean takesByline(Block block) {
        var found = BYLINE.matcher(block.text());
        if (particulars.hasByline() || !block.isOneLine() || !found.matches()) {
            return false;
        }
        particulars.names(found.group(1).strip(), block);
        return true;
    }

    private boolean takesHeadline(Block block) {
        var text = withoutMarks(block.text());
        if (particulars.headline() != null || !block.isOneLine() || text.length() > Content.LONGEST_HEADLINE) {
            return false;
        }
        if (SENTENCE_END.indexOf(text.charAt(text.length() - 1)) >= 0 || text.length() > LONGEST_UNSURE) {
            if (!isBeforeText()) {
                return false;
            }
            doubts.add(Doubt.of(Kind.HEADLINE, block));
        } else if (Opening.isInCapitals(text)) {
            doubts.add(Doubt.of(Kind.HEADLINE, block));
        }
        particulars.headline(text);
        return true;
    }

    /// Between a headline and a dateline nothing else can stand; where there is no dateline nobody can tell.
    private boolean takesStandfirst(Block block) {
        if (particulars.headline() == null
                || particulars.standfirst() != null
                || block.text().length() > Content.LONGEST_STANDFIRST) {
            return false;
        }
        if (!isBeforeText()) {
            return false;
        }
        particulars.standfirst(block.text());
        doubts.add(Doubt.of(Kind.STANDFIRST, block));
        return true;
    }

    /// Whether the text, by its dateline, begins there, or after a byline.
    private boolean isBeforeText() {
        return blocks.stream()
                .skip(1)
                .dropWhile(block -> BYLINE.matcher(block.text()).matches())
                .limit(1)
                .anyMatch(block -> Opening.in(block).isPresent());
    }

    /// As Markdown has it.
    static String withoutMarks(String line) {
        var text = line.replaceFirst("^#{1,6}\\s+", "");
        return text.length() > 4 && text.startsWith("**") && text.endsWith("**")
                ? text.substring(2, text.length() - 2)
                : text;
    }
}
