package news.dateline.gateway.session;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import news.dateline.gateway.PublicAddress;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.web.server.session.CookieWebSessionIdResolver;
import org.springframework.web.server.session.DefaultWebSessionManager;
import org.springframework.web.server.session.WebSessionManager;

@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

    /// Browsers keep the cookie as long as a session that is in use can last.
    private static final Duration COOKIE_KEPT = Duration.ofDays(90);

    @Bean
    WebSessionManager webSessionManager(ReactiveMongoOperations store, Clock clock, PublicAddress address) {
        var manager = new DefaultWebSessionManager();
        manager.setSessionStore(new Sessions(store, clock));
        manager.setSessionIdResolver(cookie(address));
        return manager;
    }

    /// In the clear it travels on this machine only. At any other address a browser keeps it with https or not at all:
    /// a gateway whose public address is told wrongly signs nobody in, rather than everybody unguarded.
    static CookieWebSessionIdResolver cookie(PublicAddress address) {
        var guarded = address.isSecure() || !address.isLocal();
        var cookie = new CookieWebSessionIdResolver();
        cookie.setCookieName(guarded ? "__Host-DATELINE_SESSION" : "DATELINE_SESSION");
        cookie.setCookieMaxAge(COOKIE_KEPT);
        cookie.addCookieInitializer(
                made -> made.path("/").httpOnly(true).sameSite("Lax").secure(guarded));
        return cookie;
    }

    @Bean
    Grants grants(ReactiveMongoOperations store, Clock clock) {
        return new Grants(store, clock);
    }

    @Bean
    Sweep sweep(ReactiveMongoOperations store, Clock clock) {
        return new Sweep(store, clock);
    }

    /// A reader is told after two seconds that the database is away, not after the driver's thirty.
    @Bean
    MongoClientSettingsBuilderCustomizer soonTold() {
        return settings -> settings.applyToClusterSettings(
                        cluster -> cluster.serverSelectionTimeout(2, TimeUnit.SECONDS))
                .applyToSocketSettings(
                        socket -> socket.connectTimeout(2, TimeUnit.SECONDS).readTimeout(5, TimeUnit.SECONDS));
    }
}
