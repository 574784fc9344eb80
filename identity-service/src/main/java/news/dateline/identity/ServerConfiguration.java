package news.dateline.identity;

import com.mongodb.WriteConcern;
import java.util.concurrent.TimeUnit;
import org.bson.UuidRepresentation;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ServerConfiguration {

    /// Nobody waits half a minute, the driver's default, to be told that the store is away.
    @Bean
    MongoClientSettingsBuilderCustomizer guarantees() {
        return settings -> settings.uuidRepresentation(UuidRepresentation.STANDARD)
                .writeConcern(WriteConcern.MAJORITY)
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(2, TimeUnit.SECONDS))
                .applyToSocketSettings(
                        socket -> socket.connectTimeout(2, TimeUnit.SECONDS).readTimeout(10, TimeUnit.SECONDS));
    }

    /// TLS ends before this service: whether the cookie may travel in the clear is decided by the public address.
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> cookieAsSafeAsTheAddress(IdentitySettings settings) {
        return server -> server.getSettings().getSession().getCookie().setSecure(settings.isSecure());
    }
}
