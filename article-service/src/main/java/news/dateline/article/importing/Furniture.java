package news.dateline.article.importing;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// What stands around a story on a page or in a file and is none of it.
final class Furniture {

    /// Below one of these a page is over: what follows are the titles of other stories, or a form.
    private static final Set<String> TAIL = Set.of(
            "comments",
            "latest news",
            "leave a comment",
            "leave a reply",
            "more from the author",
            "more news",
            "most read",
            "recent articles",
            "recent posts",
            "related articles",
            "related news",
            "related posts",
            "related stories");

    private static final Set<String> ANYWHERE = Set.of(
            "advertisement",
            "continue reading",
            "please enter your comment",
            "please enter your name here",
            "share",
            "share this",
            "share this article",
            "sign up for our newsletter",
            "subscribe");

    private static final Pattern END =
            Pattern.compile("[-–—(#* ]*(?:30|ends?|end of text|xxx)[-–—)#* ]*|#{3,}", Pattern.CASE_INSENSITIVE);
    private static final Pattern RULE = Pattern.compile("[-–—*=_~]{3,}|\\*(?: \\*)++");

    /// What an agency tells the editors who take its copy.
    private static final Pattern NOTE = Pattern.compile(
            "(?:URGENT|BULLETIN|FLASH|ALERT|BREAKING)[\\p{Punct}\\p{Pd}]*"
                    + "|(?:[AP]M|BC)-\\S.*|\\d+(?:st|nd|rd|th) (?:ld|lead)\\b.*"
                    + "|\\W?(?:attn|eds|editors?|editors?[’'] note|note to editors?|slug(?:line)?)\\s*:.*"
                    + "|\\((?:reporting|writing|editing|additional reporting|compiled|with files) (?:by|from) .*\\)"
                    + "|(?:©|\\(c\\)|copyright (?:©|\\(c\\)|\\d{4})).*",
            Pattern.CASE_INSENSITIVE);

    private Furniture() {}

    static boolean beginsTail(Block block) {
        return TAIL.contains(word(block));
    }

    /// Nothing that anybody could miss.
    static boolean is(Block block) {
        return ANYWHERE.contains(word(block)) || RULE.matcher(block.text()).matches();
    }

    /// The copy says itself that it is over.
    static boolean isEnd(Block block) {
        return END.matcher(block.text()).matches();
    }

    static boolean isNote(Block block) {
        return NOTE.matcher(block.text()).matches();
    }

    private static String word(Block block) {
        return block.text().toLowerCase(Locale.ROOT).replaceFirst("[!:.…]+$", "");
    }
}
