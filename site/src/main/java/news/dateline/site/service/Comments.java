package news.dateline.site.service;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient.RequestHeadersSpec;

/// Threads and single comments. Every question throws [ServiceAwayException] when nobody answers.
public final class Comments {

    private static final String FORWARDED_FOR = "X-Forwarded-For";
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
                    Tagged.of(with(authorization, http.get().uri(path, variables))
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
            var accepted = instances.write(http ->
                    Tagged.of(with(authorization, http.post().uri("/api/articles/{id}/comments", story))
                            .headers(headers -> headers.addAll(FORWARDED_FOR, from == null ? List.of() : List.of(from)))
                            .contentType(MediaType.APPLICATION_JSON)
                            .body(comment)
                            .retrieve()
                            .toEntity(Comment.class)));
            return new Submission.Accepted(accepted.value());
        } catch (HttpClientErrorException refusal) {
            return refused(refusal);
        }
    }

    private static <S extends RequestHeadersSpec<? extends S>> S with(@Nullable String authorization, S request) {
        if (authorization != null) {
            request.header(HttpHeaders.AUTHORIZATION, authorization);
        }
        return request;
    }

    private record Problem(
            @Nullable String detail, @Nullable List<Submission.Fault> errors) {}

    private static Submission.Refused refused(HttpClientErrorException refusal) {
        var problem = refusal.getResponseBodyAs(Problem.class);
        return new Submission.Refused(
                refusal.getStatusCode().value(),
                problem == null || problem.detail() == null ? "" : problem.detail(),
                problem == null || problem.errors() == null ? List.of() : problem.errors());
    }
}
