package news.dateline.site.service;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import news.dateline.site.service.Submission.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClient.RequestHeadersSpec;

/// Threads and single comments. Every question throws [ServiceAwayException] when nobody answers.
public final class Comments {

    private static final int PAGE = 100;

    private final Instances instances;

    Comments(Instances instances) {
        this.instances = instances;
    }

    /// Empty for a story that the comment service has not heard of yet or that is gone, and for a broken cursor.
    public Optional<Tagged<CommentList>> thread(UUID story, @Nullable String cursor) {
        var path = "/api/articles/{id}/comments?limit={limit}" + (cursor == null ? "" : "&cursor={cursor}");
        var variables = cursor == null
                ? Map.of("id", story, "limit", PAGE)
                : Map.of("id", story, "limit", PAGE, "cursor", cursor);
        try {
            return Optional.of(instances.read(
                    http -> Tagged.of(http.get().uri(path, variables).retrieve().toEntity(CommentList.class))));
        } catch (HttpClientErrorException.NotFound
                | HttpClientErrorException.Gone
                | HttpClientErrorException.BadRequest notThere) {
            return Optional.empty();
        }
    }

    /// As its writer sees it, if key or token prove that; else as everyone does.
    public Optional<Comment> find(String id, @Nullable String key, @Nullable String authorization) {
        var path = "/api/comments/{id}" + (key == null ? "" : "?key={key}");
        var variables = key == null ? Map.of("id", id) : Map.of("id", id, "key", key);
        try {
            var found = instances.read(http ->
                    Tagged.of(Relayed.with(authorization, http.get().uri(path, variables))
                            .retrieve()
                            .toEntity(Comment.class)));
            return Optional.of(found.value());
        } catch (HttpClientErrorException.NotFound | HttpClientErrorException.BadRequest notThere) {
            return Optional.empty();
        }
    }

    /// Sends it once.
    ///
    /// @param from address of whoever wrote it, as the gateway told it
    public Submission submit(UUID story, NewComment comment, @Nullable String authorization, @Nullable String from) {
        try {
            var accepted = instances.write(http -> Tagged.of(Relayed.from(
                            from, Relayed.with(authorization, http.post().uri("/api/articles/{id}/comments", story)))
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(comment)
                    .retrieve()
                    .toEntity(Comment.class)));
            return new Submission.Accepted(accepted.value());
        } catch (HttpClientErrorException refusal) {
            return Relayed.refused(refusal);
        }
    }

    /// Says something else in it, once.
    ///
    /// @param key proves a guest to be the writer; a token proves anyone else
    /// @return why not; empty once it is done
    public Optional<Refused> edit(String id, @Nullable String key, @Nullable String authorization, String body) {
        return act(http -> Relayed.with(
                        authorization, http.put().uri(one(key), id, Objects.requireNonNullElse(key, "")))
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("body", body)));
    }

    /// Takes it back. Twice is as good as once.
    ///
    /// @return why not; empty once it is done
    public Optional<Refused> delete(String id, @Nullable String key, @Nullable String authorization) {
        return act(http ->
                Relayed.with(authorization, http.delete().uri(one(key), id, Objects.requireNonNullElse(key, ""))));
    }

    /// Likes it from now on, or no longer.
    ///
    /// @return why not; empty once it is done
    public Optional<Refused> like(String id, boolean liked, @Nullable String authorization) {
        var method = liked ? HttpMethod.PUT : HttpMethod.DELETE;
        return act(http -> Relayed.with(authorization, http.method(method).uri("/api/comments/{id}/like", id)));
    }

    /// @param from address of whoever reports it, as the gateway told it
    /// @return why not; empty once it is done
    public Optional<Refused> report(
            String id, NewReport report, @Nullable String authorization, @Nullable String from) {
        return act(http -> Relayed.from(
                        from, Relayed.with(authorization, http.post().uri("/api/comments/{id}/reports", id)))
                .contentType(MediaType.APPLICATION_JSON)
                .body(report));
    }

    private static String one(@Nullable String key) {
        return "/api/comments/{id}" + (key == null ? "" : "?key={key}");
    }

    private Optional<Refused> act(Function<RestClient, RequestHeadersSpec<?>> request) {
        try {
            instances.write(http -> request.apply(http).retrieve().toBodilessEntity());
            return Optional.empty();
        } catch (HttpClientErrorException refusal) {
            return Optional.of(Relayed.refused(refusal));
        }
    }
}
