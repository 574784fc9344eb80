package news.dateline.article.importing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import news.dateline.article.importing.Doubt.Kind;
import news.dateline.article.story.Byline;
import news.dateline.article.story.Content;
import news.dateline.article.story.Section;
import news.dateline.article.story.Tag;
import news.dateline.article.story.When;
import org.jspecify.annotations.Nullable;

/// What stands before the text: the headline, who wrote it, and what the copy says of itself, with or without names
/// (`Headline: …`). Read block by block; the first that belongs to the text ends it.
final class Head {

    private static final Pattern LABELLED = Pattern.compile(
            "(headline|title|standfirst|subtitle|deck|summary|byline|author|keywords|tags|section|embargo)\\s*:\\s*(\\S.*)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BYLINE =
            Pattern.compile("(?:by|BY|By|por|Por|par|Par|von|Von)\\s+(\\p{Lu}[^.:;!?]{1,120})");
    private static final Pattern BETWEEN_NAMES = Pattern.compile("\\s+(?:and|y|et|und|&)\\s+");
    private static final Pattern EMBARGO =
            Pattern.compile("(?i).*\\b(?:embargo|embargoed|not for publication before)\\b.*");
    private static final String SENTENCE_END = ".:;,";
    private static final int LONGEST_UNSURE = 120;

    private final List<Block> blocks;
    private final List<Doubt> doubts;
    private @Nullable String headline;
    private @Nullable String standfirst;
    private @Nullable String byline;
    private @Nullable String section;
    private @Nullable String embargo;
    private List<String> bylines = List.of();
    private List<String> tags = List.of();

    private Head(List<Block> blocks, List<Doubt> doubts) {
        this.blocks = blocks;
        this.doubts = doubts;
    }

    /// Takes what belongs to it from the blocks.
    static Head take(List<Block> blocks, List<Doubt> doubts) {
        var head = new Head(blocks, doubts);
        while (!blocks.isEmpty() && head.takes(blocks.getFirst())) {
            blocks.removeFirst();
        }
        if (head.headline == null) {
            var line = blocks.isEmpty() ? 1 : blocks.getFirst().line();
            doubts.add(new Doubt(
                    Kind.HEADLINE,
                    line,
                    blocks.isEmpty() ? "" : blocks.getFirst().text()));
        }
        return head;
    }

    @Nullable String headline() {
        return headline;
    }

    @Nullable String standfirst() {
        return standfirst;
    }

    /// As it is to read, where it is not sure who of those named wrote it.
    @Nullable String byline() {
        return byline;
    }

    /// Names.
    List<String> bylines() {
        return bylines;
    }

    @Nullable String section() {
        return section;
    }

    List<String> tags() {
        return tags;
    }

    /// A time that can be read.
    @Nullable String embargo() {
        return embargo;
    }

    /// Whether a line says by a name what it holds.
    static boolean isLabelled(String line) {
        return LABELLED.matcher(line).matches();
    }

    private boolean takes(Block block) {
        var labelled = LABELLED.matcher(block.text());
        if (labelled.matches()) {
            label(labelled.group(1).toLowerCase(Locale.ROOT), labelled.group(2), block);
            return true;
        }
        if (Furniture.is(block)) {
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

    private void label(String name, String value, Block block) {
        switch (name) {
            case "headline", "title" -> headline = fitting(value, Content.LONGEST_HEADLINE, Kind.HEADLINE, block);
            case "byline", "author" -> names(value.replaceFirst("^(?i)by\\s+", ""), block);
            case "keywords", "tags" -> tags = words(value, block);
            case "section" -> section(value.toLowerCase(Locale.ROOT), block);
            case "embargo" -> embargo(value, block);
            default -> standfirst = fitting(value, Content.LONGEST_STANDFIRST, Kind.STANDFIRST, block);
        }
    }

    private @Nullable String fitting(String value, int longest, Kind kind, Block block) {
        if (value.length() <= longest) {
            return value;
        }
        doubts.add(Doubt.of(kind, block));
        return null;
    }

    private List<String> words(String value, Block block) {
        var all = Arrays.stream(value.split("[,;]")).map(String::strip).filter(word -> !word.isEmpty());
        var fitting = all.filter(word ->
                        word.length() <= Tag.LONGEST && word.codePoints().anyMatch(Character::isLetterOrDigit))
                .limit(Content.MOST_TAGS)
                .toList();
        if (fitting.isEmpty()) {
            doubts.add(Doubt.of(Kind.LEFT_OUT, block));
        }
        return fitting;
    }

    private void section(String name, Block block) {
        if (Section.isWellFormed(name) && !Section.isReserved(name)) {
            section = name;
        } else {
            doubts.add(Doubt.of(Kind.LEFT_OUT, block));
        }
    }

    /// A time that can be read is kept as a draft's embargo, whatever the copy says besides.
    private void embargo(String value, Block block) {
        var until = When.read(value);
        if (until.isPresent()) {
            embargo = value;
        } else {
            doubts.add(Doubt.of(Kind.EMBARGO, block));
        }
    }

    private boolean takesByline(Block block) {
        var found = BYLINE.matcher(block.text());
        if (byline != null || !bylines.isEmpty() || !block.isOneLine() || !found.matches()) {
            return false;
        }
        names(found.group(1).strip(), block);
        return true;
    }

    /// A comma may stand between two names, or before a paper's or an agency's: then the line is kept as it is.
    private void names(String names, Block block) {
        var all = List.of(BETWEEN_NAMES.split(names));
        var isSure = !names.contains(",") && all.stream().allMatch(name -> name.length() <= Byline.LONGEST_NAME);
        if (isSure && all.size() <= Byline.MOST) {
            bylines = all;
        } else {
            byline = fitting(names, Content.LONGEST_BYLINE, Kind.BYLINE, block);
            doubts.add(Doubt.of(Kind.BYLINE, block));
        }
    }

    private boolean takesHeadline(Block block) {
        var text = withoutMarks(block.text());
        if (headline != null || !block.isOneLine() || text.length() > Content.LONGEST_HEADLINE) {
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
        headline = text;
        return true;
    }

    /// Between a headline and a dateline nothing else can stand; where there is no dateline nobody can tell.
    private boolean takesStandfirst(Block block) {
        if (headline == null || standfirst != null || block.text().length() > Content.LONGEST_STANDFIRST) {
            return false;
        }
        if (!isBeforeText()) {
            return false;
        }
        standfirst = block.text();
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
