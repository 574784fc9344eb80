package news.dateline.site.desk.moderation;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import news.dateline.site.desk.Member;
import news.dateline.site.service.Answer;
import news.dateline.site.service.Newsroom;
import news.dateline.site.service.Newsroom.Door;
import news.dateline.site.service.Newsroom.Service;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/// Asks the comment service in a moderator's name.
@Component
class Moderation {

    private static final String ROOT = "/api/moderation";

    private final Newsroom newsroom;

    Moderation(Newsroom newsroom) {
        this.newsroom = newsroom;
    }

    /// @param next where the list goes on
    record Slice(List<Moderated> items, @Nullable String next) {

        static final Slice EMPTY = new Slice(List.of(), null);
    }

    private record Thread(@Nullable Boolean open) {}

    /// The oldest first.
    ///
    /// @param cursor where an earlier list went on; empty for the first
    Answer queue(Wanted wanted, String cursor, int limit, Member member) {
        var question = new LinkedHashMap<>(wanted.question());
        question.put("limit", String.valueOf(limit));
        if (!cursor.isEmpty()) {
            question.put("cursor", cursor);
        }
        return newsroom.read(door("/comments", question), member.authorization());
    }

    Moderated comment(UUID id, Member member) {
        return newsroom.read(door("/comments/{id}", id), member.authorization()).as(Moderated.class);
    }

    Answer decide(Order order, Member member) {
        var picks = order.picks();
        var body = new HashMap<String, Object>();
        body.put("comments", picks.stream().map(Pick::comment).toList());
        body.put("decision", order.kind());
        body.put(
                "revisions",
                picks.stream()
                        .collect(Collectors.toMap(pick -> pick.comment(), pick -> pick.revision(), (one, _) -> one)));
        if (!order.reason().isBlank()) {
            body.put("reason", order.reason());
        }
        if (!order.note().isBlank()) {
            body.put("note", order.note());
        }
        var headers = Map.of("Idempotency-Key", order.idempotencyKey());
        return newsroom.send(HttpMethod.POST, door("/decisions", Map.of()), member.authorization(), body, headers);
    }

    Decision decision(UUID id, Member member) {
        return newsroom.read(door("/decisions/{id}", id), member.authorization())
                .as(Decision.class);
    }

    Decision undo(UUID id, Member member) {
        return send(HttpMethod.POST, door("/decisions/{id}/undo", id), null, member)
                .as(Decision.class);
    }

    Answer note(UUID comment, String text, Member member) {
        return send(HttpMethod.POST, door("/comments/{id}/notes", comment), Map.of("text", text), member);
    }

    /// The latest one, in force or over.
    Optional<Sanction> sanction(String writer, Member member) {
        var answer = newsroom.read(door("/writers/{id}", writer), member.authorization());
        return answer.status() == HttpStatus.NOT_FOUND.value()
                ? Optional.empty()
                : Optional.of(answer.as(Sanction.class));
    }

    /// @param until empty for a ban
    Answer impose(String writer, String until, String reason, Member member) {
        var body = new HashMap<String, Object>();
        if (!until.isEmpty()) {
            body.put("until", until);
        }
        if (!reason.isBlank()) {
            body.put("reason", reason);
        }
        return send(HttpMethod.PUT, door("/writers/{id}", writer), body, member);
    }

    Answer lift(String writer, Member member) {
        return send(HttpMethod.DELETE, door("/writers/{id}", writer), null, member);
    }

    /// Whether a story's thread takes replies; empty for a story that readers do not see.
    Optional<Boolean> isOpen(String story, Member member) {
        var answer = newsroom.read(
                Door.of(Service.COMMENT, "/api/articles/{id}/comments?limit=1", story), member.authorization());
        return answer.isGranted()
                ? Optional.of(!Boolean.FALSE.equals(answer.as(Thread.class).open()))
                : Optional.empty();
    }

    Answer close(UUID story, String reason, Member member) {
        var body = reason.isBlank() ? Map.of() : Map.of("reason", reason);
        return send(HttpMethod.POST, door("/stories/{id}/close", story), body, member);
    }

    Answer reopen(UUID story, Member member) {
        return send(HttpMethod.POST, door("/stories/{id}/reopen", story), null, member);
    }

    Answer trail(String cursor, int limit, Member member) {
        var question = new LinkedHashMap<String, String>();
        question.put("limit", String.valueOf(limit));
        if (!cursor.isEmpty()) {
            question.put("cursor", cursor);
        }
        return newsroom.read(door("/audit", question), member.authorization());
    }

    private Answer send(HttpMethod method, Door door, @Nullable Object body, Member member) {
        return newsroom.send(method, door, member.authorization(), body);
    }

    private static Door door(String path, Object id) {
        return Door.of(Service.COMMENT, ROOT + path, id);
    }

    private static Door door(String path, Map<String, String> question) {
        var query = question.keySet().stream()
                .map(name -> name + "={" + name + "}")
                .collect(Collectors.joining("&", question.isEmpty() ? "" : "?", ""));
        return new Door(Service.COMMENT, ROOT + path + query, question);
    }
}
