package news.dateline.article.drafting;

import news.dateline.article.form.Faults;
import news.dateline.web.IdempotencyHeader;
import org.jspecify.annotations.Nullable;

/// A client's own name for a request, by which the request may be sent again without being carried out twice.
public record IdempotencyKey(String value) {

    static @Nullable IdempotencyKey read(@Nullable String header, Faults faults) {
        if (header == null) {
            return null;
        }
        faults.addAll(IdempotencyHeader.faultIn(header).stream().toList());
        return new IdempotencyKey(header);
    }
}
