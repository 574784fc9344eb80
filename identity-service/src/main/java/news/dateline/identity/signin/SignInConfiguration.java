package news.dateline.identity.signin;

import news.dateline.identity.IdentitySettings;
import news.dateline.identity.session.Sessions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

@Configuration(proxyBeanMethods = false)
class SignInConfiguration {

    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// Every page for people, signed in or not: those of other features, too.
    private static final String[] PAGES = {
        SignInForm.PATH,
        "/register",
        "/register/*",
        "/forgot",
        "/forgot/*",
        "/reset",
        "/account",
        "/account/*",
        "/assets/**"
    };

    @Bean
    @Order(-1)
    SecurityFilterChain signInDoor(HttpSecurity http, IdentitySettings settings) {
        var refusal = new SignInRefusal();
        return http.securityMatcher(PAGES)
                .authorizeHttpRequests(requests -> requests.requestMatchers("/account", "/account/**")
                        .authenticated()
                        .anyRequest()
                        .permitAll())
                .formLogin(form -> form.loginPage(SignInForm.PATH)
                        .successHandler(backToWhereItBegan(settings))
                        .failureHandler(refusal))
                .exceptionHandling(handling -> handling.accessDeniedHandler(refusal))
                .logout(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
                .build();
    }

    /// Whoever came to the page by themselves is sent through the gateway's sign-in, which now needs no page.
    private static AuthenticationSuccessHandler backToWhereItBegan(IdentitySettings settings) {
        var handler = new SavedRequestAwareAuthenticationSuccessHandler();
        handler.setDefaultTargetUrl(settings.at("/login"));
        return (request, response, signedIn) -> {
            request.getSession().setMaxInactiveInterval((int) Sessions.SIGNED_IN.toSeconds());
            handler.onAuthenticationSuccess(request, response, signedIn);
        };
    }
}
