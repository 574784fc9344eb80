package news.dateline.gateway.login;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import news.dateline.gateway.problem.GatewayProblem;
import news.dateline.gateway.problem.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFunction;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/// Judges tokens by the keys that the provider publishes. Where those cannot be had, nothing is said of a token.
@Component
final class ProviderKeys {

    private final List<URI> addresses;
    private final WebClient client;

    ProviderKeys(LoginSettings settings, ProviderClient provider) {
        this.addresses = settings.jwksUri();
        this.client =
                provider.elsewhere().mutate().filter(this::fromAnyInstance).build();
    }

    private Mono<ClientResponse> fromAnyInstance(ClientRequest request, ExchangeFunction next) {
        return addresses.stream()
                .map(address -> next.exchange(
                                ClientRequest.from(request).url(address).build())
                        .flatMap(ProviderKeys::keys))
                .reduce((keys, others) -> keys.onErrorResume(_ -> others))
                .orElseThrow();
    }

    /// What is redirected is not followed, and no key either.
    private static Mono<ClientResponse> keys(ClientResponse answer) {
        return answer.statusCode().isSameCodeAs(HttpStatus.OK)
                ? Mono.just(answer)
                : answer.releaseBody().then(Mono.error(() -> new IOException("no keys: " + answer.statusCode())));
    }

    /// @param claims what a token has to say besides being signed
    ReactiveJwtDecoder judging(OAuth2TokenValidator<Jwt> claims) {
        return judging(
                NimbusReactiveJwtDecoder.withJwkSetUri(addresses.getFirst().toString())
                        .webClient(client)
                        .build(),
                claims);
    }

    private static ReactiveJwtDecoder judging(NimbusReactiveJwtDecoder decoder, OAuth2TokenValidator<Jwt> claims) {
        decoder.setJwtValidator(claims);
        return token -> decoder.decode(token)
                .switchIfEmpty(Mono.error(() -> new IOException("no keys at all")))
                .onErrorMap(
                        failure -> !(failure instanceof BadJwtException),
                        failure -> new ProblemException(
                                GatewayProblem.UNAVAILABLE, "The identity service does not answer.", failure));
    }
}
