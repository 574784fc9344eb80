package news.dateline.web;

import java.util.Optional;
import java.util.regex.Pattern;

/// The header with a client's own name for a request, by which it may be sent again without being carried out twice
/// (draft-ietf-httpapi-idempotency-key-header).
public final class IdempotencyHeader {

    public static final String NAME = "Idempotency-Key";

    private static final Pattern PRINTABLE = Pattern.compile("[\\x21-\\x7e][\\x20-\\x7e]{0,199}");

    private IdempotencyHeader() {}

    /// What is wrong with a value, if anything is.
    public static Optional<FieldFault> faultIn(String value) {
        return PRINTABLE.matcher(value).matches()
                ? Optional.empty()
                : Optional.of(FieldFault.ofParameter(NAME, "must be 1 to 200 printable ASCII characters"));
    }
}
