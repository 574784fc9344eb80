package news.dateline.web.access;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import jakarta.servlet.DispatcherType;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import news.dateline.web.AccessRules;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.boot.actuate.endpoint.web.WebServerNamespace;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.JwkSetUriJwtDecoderBuilderCustomizer;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.SessionManagementConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationEntryPointFailureHandler;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// A stateless resource server: the token is all it knows of a caller.
@Configuration(proxyBeanMethods = false)
public class AccessConfiguration {

    /// Operators' endpoints are open on a management port of their own, which is never routed to the public; on a
    /// shared port they are closed.
    @Bean
    @Order(0)
    SecurityFilterChain operatorsDoor(HttpSecurity http, Environment environment) {
        var open = ManagementPortType.get(environment) == ManagementPortType.DIFFERENT;
        return http.securityMatcher(EndpointRequest.toAnyEndpoint())
                .authorizeHttpRequests(requests -> {
                    var all = requests.anyRequest();
                    var _ = open ? all.permitAll() : all.denyAll();
                })
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(AccessConfiguration::stateless)
                .build();
    }

    /// Whether this instance is ready is asked where requests are sent to, by whoever chooses among instances.
    @Bean
    @Order(0)
    SecurityFilterChain balancersDoor(HttpSecurity http) {
        return http.securityMatcher(EndpointRequest.toAdditionalPaths(WebServerNamespace.SERVER, "health"))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(AccessConfiguration::stateless)
                .build();
    }

    @Bean
    @Order(1)
    SecurityFilterChain publicDoor(
            HttpSecurity http,
            AccessRules rules,
            JwtDecoder decoder,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver resolver) {
        var refusal = new RefusalAsProblem(resolver);
        return http.authorizeHttpRequests(requests -> {
                    requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                            .permitAll();
                    rules.apply(requests);
                    requests.anyRequest().denyAll();
                })
                .oauth2ResourceServer(server -> server.jwt(jwt ->
                                jwt.decoder(new KnownTokens(decoder)).jwtAuthenticationConverter(new TokenRoles()))
                        .authenticationEntryPoint(refusal)
                        .accessDeniedHandler(refusal)
                        .withObjectPostProcessor(keysAwayAreNoRefusal(refusal)))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(refusal).accessDeniedHandler(refusal))
                .csrf(AbstractHttpConfigurer::disable) // No cookie is ever a credential here.
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.defaultsDisabled()
                        .contentTypeOptions(Customizer.withDefaults())
                        .addHeaderWriter(new CacheHeaders()))
                .sessionManagement(AccessConfiguration::stateless)
                .build();
    }

    /// The request is observed as a whole; a span and a timer for each filter of the door would cost more than the
    /// door.
    @Bean
    SecurityObservationSettings oneObservationARequest() {
        return SecurityObservationSettings.noObservations();
    }

    /// Besides what Boot checks (signature, issuer, audience, times that are stated): a token that never ends is none.
    @Bean
    OAuth2TokenValidator<Jwt> tokensThatEnd() {
        return token -> token.getExpiresAt() == null
                ? OAuth2TokenValidatorResult.failure(
                        new OAuth2Error(OAuth2ErrorCodes.INVALID_REQUEST, "The token never ends.", null))
                : OAuth2TokenValidatorResult.success();
    }

    /// Instead of the framework's own way, which waits as long and reads as much as an issuer likes. A service that is
    /// the issuer itself has no use for it.
    @Bean
    JwkSetUriJwtDecoderBuilderCustomizer boundedKeys(OAuth2ResourceServerProperties properties) {
        return decoder -> {
            var settings = properties.getJwt();
            var algorithms = settings.getJwsAlgorithms().stream()
                    .map(JWSAlgorithm::parse)
                    .collect(Collectors.toUnmodifiableSet());
            var keys = IssuerKeys.at(Objects.requireNonNull(settings.getJwkSetUri()));
            decoder.jwtProcessorCustomizer(
                    tokens -> tokens.setJWSKeySelector(new JWSVerificationKeySelector<>(algorithms, keys)));
        };
    }

    @Bean
    WebMvcConfigurer callersAsArguments() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CallerResolver());
            }
        };
    }

    // By default an issuer whose keys cannot be fetched ends in a bare 500.
    private static ObjectPostProcessor<BearerTokenAuthenticationFilter> keysAwayAreNoRefusal(RefusalAsProblem refusal) {
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends BearerTokenAuthenticationFilter> O postProcess(O filter) {
                var handler = new AuthenticationEntryPointFailureHandler(refusal);
                handler.setRethrowAuthenticationServiceException(false);
                filter.setAuthenticationFailureHandler(handler);
                return filter;
            }
        };
    }

    private static void stateless(SessionManagementConfigurer<HttpSecurity> sessions) {
        sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS);
    }
}
