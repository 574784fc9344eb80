package news.dateline.article.importing;

import java.util.Locale;

/// Something that an editor has to look at.
///
/// @param line of the file, from 1
/// @param text what stands there, shortened
record Doubt(Kind kind, int line, String text) {

    private static final int LONGEST = 160;

    enum Kind {
        HEADLINE("Nothing says for sure what the headline is."),
        STANDFIRST("Taken for the standfirst, because it stands before the dateline."),
        BYLINE("It is not sure who of these wrote it."),
        DATELINE("The dateline is not there, or not sure."),
        FILED("When it was filed is not sure and was left out."),
        EMBARGO("It speaks of an embargo that was not understood: nothing holds the story back."),
        SUB_HEAD("It reads like a sub-head, and no paragraph follows."),
        QUOTE("Where this quote ends, or who said it, is not sure."),
        READ_ALSO("No published story has this headline; the reference was left out."),
        LEFT_OUT("It does not belong to the story, as it seems, and was left out.");

        private final String hint;

        Kind(String hint) {
            this.hint = hint;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        String hint() {
            return hint;
        }
    }

    Doubt {
        var end = text.offsetByCodePoints(0, Math.min(LONGEST, text.codePointCount(0, text.length())));
        text = end < text.length() ? text.substring(0, end) + "…" : text;
    }

    static Doubt of(Kind kind, Block block) {
        return new Doubt(kind, block.line(), block.text());
    }
}
