package news.dateline.article.feeds;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Whose news it is.
///
/// @param url the public address of the whole system (`dateline.url`), without a slash at the end
@ConfigurationProperties("dateline")
public record Paper(URI url, @DefaultValue Site site) {

    public String name() {
        return site.name();
    }

    /// @param path from the root of the site
    public String at(String path) {
        return url + path;
    }

    /// @param name of the paper, as readers know it (`dateline.site.name`)
    public record Site(@DefaultValue("Dateline") String name) {}
}
