package news.dateline.site.page;

import java.net.URI;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param url the public address of the whole system (`dateline.url`)
/// @param site what this house makes of it
@ConfigurationProperties("dateline")
public record SiteSettings(URI url, @DefaultValue House site) {

    /// @param name of the paper, as readers know it (`dateline.site.name`)
    /// @param sections what the navigation offers, in this order (`dateline.site.sections`)
    public record House(
            @DefaultValue("Dateline") String name,

            @DefaultValue({
                "world",
                "politics",
                "city",
                "business",
                "technology",
                "science",
                "health",
                "culture",
                "sport",
                "weather",
                "opinion"
            })
            List<String> sections) {}
}
