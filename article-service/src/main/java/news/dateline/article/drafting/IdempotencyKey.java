package news.dateline.article.drafting;

import java.util.regex.Pattern;
import news.dateline.article.form.Faults;
import org.jspecify.annotations.Nullable;

/// A client's own name for a request, by which the request may be sent again without being carried out twice.
public record IdempotencyKey(String value) {

    static final String HEADER = "Idempotency-Key";

    private static final Pattern PRINTABLE = Pattern.compile("[\\x21-\\x7e][\\x20-\\x7e]{0,199}");

    static @Nullable IdempotencyKey read(@Nullable String header, Faults faults) {
        if (header == null) {
            return null;
        }
        if (!PRINTABLE.matcher(header).matches()) {
            faults.add("#" + HEADER, "must be 1 to 200 printable ASCII characters");
        }
        return new IdempotencyKey(header);
    }
}
