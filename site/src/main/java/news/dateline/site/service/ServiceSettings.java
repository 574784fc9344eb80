package news.dateline.site.service;

import java.net.URI;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// Where the services are; several instances each, asked in turn (`dateline.services.*`).
@ConfigurationProperties("dateline.services")
record ServiceSettings(List<URI> article, List<URI> comment, List<URI> notification, List<URI> identity) {

    ServiceSettings {
        article = checked("article", article);
        comment = checked("comment", comment);
        notification = checked("notification", notification);
        identity = checked("identity", identity);
    }

    private static List<URI> checked(String name, List<URI> addresses) {
        if (addresses == null || addresses.isEmpty()) {
            throw new IllegalArgumentException("dateline.services." + name + " names no address");
        }
        return List.copyOf(addresses);
    }
}
