package news.dateline.site.listing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Where a list goes on.
final class Older {

    private Older() {}

    static @Nullable String address(String path, @Nullable String cursor) {
        return cursor == null ? null : path + "?cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8);
    }
}
