package news.dateline.site.service;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.client.HttpClientErrorException;

/// Published stories. Every question throws [ServiceAwayException] when nobody answers, and one for a story that is no
/// more throws [StoryWithdrawnException].
public final class Articles {

    private final Instances instances;

    Articles(Instances instances) {
        this.instances = instances;
    }

    /// Empty for what readers do not see, drafts included.
    public Optional<Tagged<Story>> at(String slug) {
        return find("/api/articles/by-slug/{slug}", Map.of("slug", slug), Story.class);
    }

    public Optional<Tagged<Story>> find(UUID id) {
        return find("/api/articles/{id}", Map.of("id", id), Story.class);
    }

    /// @param before where an earlier list went on; null for the latest
    public Optional<Tagged<VersionList>> versions(UUID id, @Nullable Long before) {
        var below = before == null ? Long.MAX_VALUE : before;
        return find(
                "/api/articles/{id}/versions?before={before}", Map.of("id", id, "before", below), VersionList.class);
    }

    /// Empty unless readers have seen both.
    public Optional<Tagged<Comparison>> compare(UUID id, long from, long to) {
        return find(
                "/api/articles/{id}/versions/{from}..{to}", Map.of("id", id, "from", from, "to", to), Comparison.class);
    }

    /// @param cursor where an earlier list went on; null for the newest
    public Tagged<StoryList> latest(int limit, @Nullable String cursor) {
        return list(Map.of(), limit, cursor);
    }

    public Tagged<StoryList> inSection(String section, int limit, @Nullable String cursor) {
        return list(Map.of("section", section), limit, cursor);
    }

    public Tagged<StoryList> tagged(String tag, int limit, @Nullable String cursor) {
        return list(Map.of("tag", tag), limit, cursor);
    }

    /// What stands beside a story; nothing beside one that readers do not see.
    public Tagged<RelatedList> related(UUID id) {
        try {
            return instances.read(http -> Tagged.of(http.get()
                    .uri("/api/articles/{id}/related", Map.of("id", id))
                    .retrieve()
                    .toEntity(RelatedList.class)));
        } catch (HttpClientErrorException.NotFound | HttpClientErrorException.Gone notThere) {
            return new Tagged<>(RelatedList.EMPTY, Set.of());
        } catch (HttpClientErrorException.Unauthorized notKnown) {
            throw new ServiceAwayException(
                    "what is related, by article-service", notKnown); // an older one has no such door
        }
    }

    /// Whatever is typed; nothing where that cannot be looked for.
    ///
    /// @param page from 1
    public Tagged<Found> search(String words, int limit, int page) {
        try {
            return instances.read(http -> Tagged.of(http.get()
                    .uri("/api/search?q={q}&limit={limit}&page={page}", words, limit, page)
                    .retrieve()
                    .toEntity(Found.class)));
        } catch (HttpClientErrorException.Unauthorized notKnown) {
            throw new ServiceAwayException("the search, by article-service", notKnown); // an older one has no such door
        }
    }

    private <T> Optional<Tagged<T>> find(String path, Map<String, ?> variables, Class<T> type) {
        try {
            return Optional.of(instances.read(
                    http -> Tagged.of(http.get().uri(path, variables).retrieve().toEntity(type))));
        } catch (HttpClientErrorException.NotFound | HttpClientErrorException.BadRequest notThere) {
            return Optional.empty();
        } catch (HttpClientErrorException.Gone withdrawn) {
            var problem = withdrawn.getResponseBodyAs(Withdrawal.class);
            throw new StoryWithdrawnException(
                    problem == null || problem.reason() == null ? "" : problem.reason(),
                    Tagged.tags(withdrawn.getResponseHeaders()));
        }
    }

    private record Withdrawal(@Nullable String reason) {}

    private Tagged<StoryList> list(Map<String, String> condition, int limit, @Nullable String cursor) {
        var parameters = new LinkedHashMap<String, Object>(condition);
        parameters.put("limit", limit);
        if (cursor != null) {
            parameters.put("cursor", cursor);
        }
        // A template, so that the metrics know one address and not thousands.
        var query = parameters.keySet().stream()
                .map(name -> name + "={" + name + "}")
                .collect(Collectors.joining("&", "/api/articles?", ""));
        return instances.read(
                http -> Tagged.of(http.get().uri(query, parameters).retrieve().toEntity(StoryList.class)));
    }
}
