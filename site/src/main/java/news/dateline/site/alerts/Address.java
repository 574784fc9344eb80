package news.dateline.site.alerts;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import news.dateline.site.page.SeeOther;
import org.jspecify.annotations.Nullable;
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
        return SeeOther.page(ASKING + "/" + id + "?done=" + what + query("&"));
    }

    private String query(String before) {
        return key == null ? "" : before + "key=" + URLEncoder.encode(key, StandardCharsets.UTF_8);
    }
}
