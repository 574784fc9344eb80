package news.dateline.site.page;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/// Addresses of scripts and style sheets that name their content, so that browsers keep them for ever.
@Component
final class Assets {

    private final ResourceUrlProvider resources;

    Assets(ResourceUrlProvider resources) {
        this.resources = resources;
    }

    String address(String name) {
        var address = resources.getForLookupPath("/assets/" + name);
        if (address == null) {
            throw new IllegalArgumentException("There is no asset " + name);
        }
        return address;
    }
}
