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

/// What copy says of a story besides its text, and how it is read where a line gives it a name (`Headline: …`).
final class Particulars {

    private static final Pattern LABELLED = Pattern.compile(
            "(headline|title|standfirst|subtitle|deck|summary|byline|author|keywords|tags|section|embargo)\\s*:\\s*(\\S.*)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BETWEEN_NAMES = Pattern.compile("\\s+(?:and|y|et|und|&)\\s+");

    private final List<Doubt> doubts;
    private @Nullable String headline;
    private @Nullable String standfirst;
    private @Nullable String byline;
    private @Nullable String section;
    private @Nullable String embargo;
    private List<String> bylines = List.of();
    private List<String> tags = List.of();

    Particulars(List<Doubt> doubts) {
        this.doubts = doubts;
    }

    /// Whether a line says by a name what it holds.
    static boolean isLabelled(String line) {
        return LABELLED.matcher(line).matches();
    }

    /// Whether the line has a name; then it is read.
    boolean take(Block block) {
        var labelled = LABELLED.matcher(block.text());
        if (!labelled.matches()) {
            return false;
        }
        label(labelled.group(1).toLowerCase(Locale.ROOT), labelled.group(2), block);
        return true;
    }

    void headline(String text) {
        headline = text;
    }

    void standfirst(String text) {
        standfirst = text;
    }

    /// A comma may stand between two names, or before a paper's or an agency's: then the line is kept as it is.
    void names(String names, Block block) {
        var all = List.of(BETWEEN_NAMES.split(names));
        var isSure = !names.contains(",") && all.stream().allMatch(name -> name.length() <= Byline.LONGEST_NAME);
        if (isSure && all.size() <= Byline.MOST) {
            bylines = all;
        } else {
            byline = fitting(names, Content.LONGEST_BYLINE, Kind.BYLINE, block);
            doubts.add(Doubt.of(Kind.BYLINE, block));
        }
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

    boolean hasByline() {
        return byline != null || !bylines.isEmpty();
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
}
