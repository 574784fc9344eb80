package news.dateline.gateway.login;

import java.net.URI;
import java.util.List;
import news.dateline.gateway.PublicAddress;
import news.dateline.gateway.problem.GatewayProblem;
import news.dateline.gateway.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity.CsrfSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.HeaderSpec;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.endpoint.ReactiveOAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.WebClientReactiveAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.WebClientReactiveRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.oidc.web.server.logout.OidcClientInitiatedServerLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoderFactory;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.authentication.logout.WebSessionServerLogoutHandler;
import org.springframework.security.web.server.savedrequest.NoOpServerRequestCache;

@Configuration(proxyBeanMethods = false)
class LoginConfiguration {

    private static final String AUDIENCE = "dateline";

    @Bean
    SecurityWebFilterChain security(
            ServerHttpSecurity http,
            SignedIn signedIn,
            NotSignedIn notSignedIn,
            ReactiveClientRegistrationRepository providers,
            PublicAddress address) {
        return http.csrf(CsrfSpec::disable) // SameOrigin asks where a request comes from instead of for a token
                .headers(HeaderSpec::disable) // the door sets them, on early answers too
                .requestCache(cache -> cache.requestCache(NoOpServerRequestCache.getInstance()))
                .authorizeExchange(paths -> paths.matchers(notSignedIn::mustSignIn)
                        .authenticated()
                        .anyExchange()
                        .permitAll())
                .oauth2Login(login -> login.loginPage("/login")
                        .authenticationSuccessHandler(signedIn)
                        .authenticationFailureHandler(notSignedIn))
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(notSignedIn))
                .logout(logout -> logout.logoutHandler(new WebSessionServerLogoutHandler())
                        .logoutSuccessHandler(signOutAtProvider(providers, address)))
                .build();
    }

    /// The request is observed as a whole; a span and a timer for each filter would cost more than the filters.
    @Bean
    SecurityObservationSettings oneObservationARequest() {
        return SecurityObservationSettings.noObservations();
    }

    private static OidcClientInitiatedServerLogoutSuccessHandler signOutAtProvider(
            ReactiveClientRegistrationRepository providers, PublicAddress address) {
        var handler = new OidcClientInitiatedServerLogoutSuccessHandler(providers);
        handler.setPostLogoutRedirectUri(address.at("/"));
        handler.setLogoutSuccessUrl(URI.create("/"));
        return handler;
    }

    @Bean
    ClientRegistration provider(PublicAddress address, LoginSettings settings) {
        return Provider.registration(address, settings);
    }

    @Bean
    ReactiveClientRegistrationRepository providers(ClientRegistration provider) {
        return new InMemoryReactiveClientRegistrationRepository(provider);
    }

    @Bean
    ReactiveOAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> codeExchange(ProviderClient provider) {
        var exchange = new WebClientReactiveAuthorizationCodeTokenResponseClient();
        exchange.setWebClient(provider.client());
        return request -> exchange.getTokenResponse(request)
                .doOnNext(LoginConfiguration::mustSayWho)
                .onErrorMap(LoginConfiguration::isNoAnswer, LoginConfiguration::away);
    }

    @Bean
    ReactiveOAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> renewal(ProviderClient provider) {
        var renewal = new WebClientReactiveRefreshTokenTokenResponseClient();
        renewal.setWebClient(provider.client());
        return renewal;
    }

    private static void mustSayWho(OAuth2AccessTokenResponse answer) {
        var idToken = answer.getAdditionalParameters().get(OidcParameterNames.ID_TOKEN);
        if (!(idToken instanceof String text) || text.isBlank()) {
            throw new OAuth2AuthorizationException(new OAuth2Error("invalid_id_token"));
        }
    }

    private static boolean isNoAnswer(Throwable failure) {
        return !(failure instanceof OAuth2AuthorizationException);
    }

    private static ProblemException away(Throwable failure) {
        return new ProblemException(GatewayProblem.UNAVAILABLE, "The identity service does not answer.", failure);
    }

    /// For tokens that programs bring, checked as the services check them.
    @Bean
    ReactiveJwtDecoder bearerTokens(PublicAddress address, LoginSettings settings, ProviderKeys keys) {
        var audience = new JwtClaimValidator<@Nullable List<String>>(
                JwtClaimNames.AUD, audiences -> audiences != null && audiences.contains(AUDIENCE));
        var end = new JwtTimestampValidator();
        end.setAllowEmptyExpiryClaim(false);
        return keys.judging(new DelegatingOAuth2TokenValidator<>(
                JwtValidators.createDefaultWithIssuer(Provider.issuer(address, settings)), audience, end));
    }

    /// For the token that says who has signed in: this gateway's provider has to have made it for this gateway.
    @Bean
    ReactiveJwtDecoderFactory<ClientRegistration> idTokens(ClientRegistration provider, ProviderKeys keys) {
        var decoder = keys.judging(
                new DelegatingOAuth2TokenValidator<>(new JwtTimestampValidator(), new OidcIdTokenValidator(provider)));
        return _ -> decoder;
    }
}
