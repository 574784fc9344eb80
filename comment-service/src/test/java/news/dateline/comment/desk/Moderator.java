package news.dateline.comment.desk;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import news.dateline.comment.Readers;
import news.dateline.comment.Readers.Answer;
import news.dateline.test.TestIssuer;

/// Somebody with the role, at the desk.
record Moderator(Readers readers, UUID id, String token) {

    static Moderator at(Readers readers) {
        var id = UUID.randomUUID();
        return new Moderator(readers, id, "Bearer " + TestIssuer.get().token(id, "Mo Derator", "moderator"));
    }

    Answer get(String path) {
        return readers.get("/api/moderation/" + path, "Authorization", token);
    }

    Answer ask(String method, String path, Object body, String... headers) {
        return readers.ask(
                method,
                "/api/moderation/" + path,
                body,
                Stream.concat(Stream.of("Authorization", token), Stream.of(headers))
                        .toArray(String[]::new));
    }

    Answer decides(String decision, List<String> comments, String... headers) {
        return ask("POST", "decisions", Map.of("comments", comments, "decision", decision), headers);
    }

    Answer undoes(Answer decision) {
        return ask("POST", "decisions/%s/undo".formatted(decision.<String>json("$.id")), Map.of());
    }

    List<String> queue(String query) {
        return get("comments" + query).json("$.items[*].id");
    }
}
