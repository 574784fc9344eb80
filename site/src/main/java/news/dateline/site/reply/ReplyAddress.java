package news.dateline.site.reply;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import news.dateline.site.page.SeeOther;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/// The pages of one reply. Nobody keeps them: they look different to its writer.
///
/// @param key proves a guest to be the writer
public record ReplyAddress(UUID id, @Nullable String key) {

    public static ReplyAddress of(UUID id) {
        return new ReplyAddress(id, null);
    }

    public String status() {
        return "/comments/" + id + query();
    }

    public String edit() {
        return "/comments/" + id + "/edit" + query();
    }

    public String delete() {
        return "/comments/" + id + "/delete" + query();
    }

    public String like() {
        return "/comments/" + id + "/like";
    }

    public String report() {
        return "/comments/" + id + "/report";
    }

    /// On to where it is told what became of it.
    public ResponseEntity<Void> see() {
        return SeeOther.page(status());
    }

    private String query() {
        return key == null ? "" : "?key=" + URLEncoder.encode(key, StandardCharsets.UTF_8);
    }
}
