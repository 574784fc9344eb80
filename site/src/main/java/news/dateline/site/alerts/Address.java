package news.dateline.site.alerts;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/// The page of one subscription. Nobody keeps it: it looks different to its holder.
///
/// @param key proves whoever is not signed in to be the holder
record Address(UUID id, @Nullable String key) {

    static final String ASKING = "/alerts";

    String page() {
        return ASKING + "/" + id + query("?");
    }

    String end() {
        return ASKING + "/" + id + "/end" + query("?");
    }

    ResponseEntity<Void> seeDone(String what) {
        return see(ASKING + "/" + id + "?done=" + what + query("&"));
    }

    /// On to a page of the site, once something was sent.
    static ResponseEntity<Void> see(String page) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(page))
                .cacheControl(CacheControl.noStore())
                .build();
    }

    private String query(String before) {
        return key == null ? "" : before + "key=" + URLEncoder.encode(key, StandardCharsets.UTF_8);
    }
}
