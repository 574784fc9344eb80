package news.dateline.identity.session;

import news.dateline.identity.IdentitySettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

@Configuration(proxyBeanMethods = false)
@EnableSpringHttpSession
class SessionConfiguration {

    static final String COOKIE = "DATELINE_IDENTITY";

    /// TLS ends before this service: whether the cookie may travel in the clear is decided by the public address.
    @Bean
    CookieSerializer cookieSerializer(IdentitySettings settings) {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName(COOKIE);
        cookie.setCookiePath(IdentitySettings.PATH);
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        cookie.setUseSecureCookie(settings.isSecure());
        cookie.setUseBase64Encoding(false);
        return cookie;
    }
}
