package news.dateline.site.service;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import news.dateline.site.service.Submission.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClient.RequestHeadersSpec;

/// Readers' wishes to be alerted. A key opens one, or the token of whoever has it in their account. Every question
/// throws [ServiceAwayException] when nobody answers.
public final class Subscriptions {

    private final Instances instances;

    Subscriptions(Instances instances) {
        this.instances = instances;
    }

    /// Asks once.
    ///
    /// @param from address of whoever asks, as the gateway told it
    public Asked begin(NewSubscription wish, @Nullable String authorization, @Nullable String from) {
        try {
            var answer = instances.write(http -> Relayed.from(
                            from, Relayed.with(authorization, http.post().uri("/api/subscriptions")))
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(wish)
                    .retrieve()
                    .toEntity(Subscription.class));
            return answer.getStatusCode().isSameCodeAs(HttpStatus.ACCEPTED)
                    ? new Asked.ByMail()
                    : new Asked.Begun(Objects.requireNonNull(answer.getBody(), "an answer without a body"));
        } catch (HttpClientErrorException refusal) {
            return new Asked.Refused(Relayed.refused(refusal));
        }
    }

    /// Empty for whoever has no such subscription.
    public Optional<Subscription> find(UUID id, @Nullable String key, @Nullable String authorization) {
        return read(http -> Relayed.with(authorization, http.get().uri(one("", key), id, said(key)))
                .retrieve()
                .toEntity(Subscription.class));
    }

    /// Those in the account of whoever is signed in.
    ///
    /// @throws SignedOutException if the token opens nothing any more
    public List<Subscription> mine(@Nullable String authorization) {
        try {
            return read(http -> Relayed.with(authorization, http.get().uri("/api/subscriptions/mine"))
                            .retrieve()
                            .toEntity(SubscriptionList.class))
                    .map(SubscriptionList::items)
                    .orElse(List.of());
        } catch (HttpClientErrorException.Unauthorized over) {
            throw new SignedOutException(over);
        }
    }

    private record SubscriptionList(List<Subscription> items) {}

    /// The latest alerts that were for them, whatever became of those, the newest first.
    public List<Told> told(UUID id, @Nullable String key, @Nullable String authorization) {
        return read(http -> Relayed.with(authorization, http.get().uri(one("/alerts", key), id, said(key)))
                        .retrieve()
                        .toEntity(ToldList.class))
                .map(ToldList::items)
                .orElse(List.of());
    }

    private record ToldList(List<Told> items) {}

    /// Wants something else from now on.
    ///
    /// @return why not; empty once it is done
    public Optional<Refused> change(
            UUID id,
            @Nullable String key,
            @Nullable String authorization,
            Subscription.What what,
            Subscription.@Nullable Promise promise) {
        return act(http -> Relayed.with(authorization, http.put().uri(one("", key), id, said(key)))
                .contentType(MediaType.APPLICATION_JSON)
                .body(new Wishes(what, promise)));
    }

    private record Wishes(Subscription.What what, Subscription.@Nullable Promise promise) {}

    /// Wants nothing any more. Twice is as good as once.
    public void end(UUID id, @Nullable String key, @Nullable String authorization) {
        act(http -> Relayed.with(authorization, http.delete().uri(one("", key), id, said(key))))
                .filter(refused -> refused.status() != HttpStatus.NOT_FOUND.value())
                .ifPresent(refused -> {
                    throw new IllegalStateException("subscription %s could not be ended: %s".formatted(id, refused));
                });
    }

    private static String one(String part, @Nullable String key) {
        return "/api/subscriptions/{id}" + part + (key == null ? "" : "?key={key}");
    }

    private static String said(@Nullable String key) {
        return Objects.requireNonNullElse(key, "");
    }

    private <T> Optional<T> read(Function<RestClient, ResponseEntity<T>> question) {
        try {
            return Optional.ofNullable(instances.read(question).getBody());
        } catch (HttpClientErrorException.NotFound | HttpClientErrorException.BadRequest notThere) {
            return Optional.empty();
        }
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
