package news.dateline.site.service;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/// An answer and what it is made of, by its owner's own account: a page is purged when any of its parts is.
public record Tagged<T>(T value, Set<String> tags) {

    static <T> Tagged<T> of(ResponseEntity<T> answer) {
        return new Tagged<>(
                Objects.requireNonNull(answer.getBody(), "an answer without a body"), tags(answer.getHeaders()));
    }

    /// @param headers null where there were none
    static Set<String> tags(@Nullable HttpHeaders headers) {
        var tags = new LinkedHashSet<String>();
        for (var header : headers == null ? List.<String>of() : headers.getOrEmpty("Cache-Tag")) {
            tags.addAll(Arrays.asList(header.strip().split("\\s+")));
        }
        tags.remove("");
        return tags;
    }
}
