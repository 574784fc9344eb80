package news.dateline.site.desk.moderation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/// What was sent from the queue: the buttons beside a comment decide that one, those above the list all that are
/// ticked.
///
/// @param comment what is ticked
/// @param approve the comment whose own button was pressed
/// @param reject the same
/// @param decision the button above the list, `publish` or `remove`
/// @param reason one sentence for the writers
/// @param note for other moderators
/// @param key of the page it was sent from: the same, sent twice, is done once
record Order(
        List<String> comment, String approve, String reject, String decision, String reason, String note, String key) {

    private static final Set<String> KINDS = Set.of(Decision.PUBLISH, Decision.REMOVE);

    Order(
            @Nullable List<String> comment,
            @Nullable String approve,
            @Nullable String reject,
            @Nullable String decision,
            @Nullable String reason,
            @Nullable String note,
            @Nullable String key) {
        this.comment = comment == null ? List.of() : List.copyOf(comment);
        this.approve = Objects.requireNonNullElse(approve, "");
        this.reject = Objects.requireNonNullElse(reject, "");
        this.decision = Objects.requireNonNullElse(decision, "");
        this.reason = Objects.requireNonNullElse(reason, "");
        this.note = Objects.requireNonNullElse(note, "");
        this.key = Objects.requireNonNullElse(key, "");
    }

    List<Pick> picks() {
        var values = isOfOne() ? Stream.of(approve, reject).filter(value -> !value.isEmpty()) : comment.stream();
        return values.map(Pick::of).distinct().toList();
    }

    String kind() {
        if (isOfOne()) {
            return approve.isEmpty() ? Decision.REMOVE : Decision.PUBLISH;
        }
        if (!KINDS.contains(decision)) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "neither publish nor remove");
        }
        return decision;
    }

    private boolean isOfOne() {
        return !approve.isEmpty() || !reject.isEmpty();
    }

    /// The same for the same comments decided alike from the same page, and for nothing else.
    String idempotencyKey() {
        var names = picks().stream().map(Pick::value).sorted().toList();
        return UUID.nameUUIDFromBytes((key + " " + kind() + " " + names).getBytes(UTF_8))
                .toString();
    }
}
