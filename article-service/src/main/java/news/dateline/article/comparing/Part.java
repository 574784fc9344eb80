package news.dateline.article.comparing;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// A stretch of text that both have, or only the earlier, or only the later. The ones that are kept or removed make up
/// the earlier text, the ones that are kept or inserted the later, to the letter.
public record Part(Kind kind, String text) {

    public enum Kind {
        KEPT,
        REMOVED,
        INSERTED;

        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
