package news.dateline.web.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.header.HeaderWriter;

/// Says `no-cache` for what the edge can purge by its `Cache-Tag`, `no-store` for everything else, unless the
/// controller has decided.
final class CacheHeaders implements HeaderWriter {

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        if (!response.containsHeader(HttpHeaders.CACHE_CONTROL)) {
            var purgeable = response.containsHeader("Cache-Tag");
            response.setHeader(HttpHeaders.CACHE_CONTROL, purgeable ? "no-cache" : "no-store");
        }
    }
}
