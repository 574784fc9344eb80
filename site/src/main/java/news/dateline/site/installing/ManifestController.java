package news.dateline.site.installing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.util.List;
import news.dateline.site.page.Furniture;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// What a browser needs to install the paper as an app (W3C Web Application Manifest).
@RestController
class ManifestController {

    private static final MediaType MANIFEST = MediaType.parseMediaType("application/manifest+json");
    private static final CacheControl AN_HOUR = CacheControl.maxAge(Duration.ofHours(1));
    private static final CacheControl A_DAY =
            CacheControl.maxAge(Duration.ofDays(1)).cachePublic();

    /// As `paper.css` has it.
    private static final String PAPER = "#fdfcf9";

    private final Furniture furniture;

    ManifestController(Furniture furniture) {
        this.furniture = furniture;
    }

    record Manifest(
            String id,
            String name,
            @JsonProperty("short_name") String shortName,
            String lang,
            @JsonProperty("start_url") String start,
            String scope,
            String display,
            @JsonProperty("background_color") String background,
            @JsonProperty("theme_color") String theme,
            List<Picture> icons) {}

    /// @param purpose `maskable` if a device may cut off its edges
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Picture(
            String src, String sizes, String type, @Nullable String purpose) {}

    @GetMapping("/manifest.webmanifest")
    ResponseEntity<Manifest> manifest() {
        var manifest = new Manifest(
                "/",
                furniture.paper(),
                furniture.paper(),
                "en",
                "/",
                "/",
                "standalone",
                PAPER,
                PAPER,
                List.of(
                        new Picture(furniture.asset("icon.svg"), "any", "image/svg+xml", null),
                        new Picture("/icons/app-192.png", "192x192", "image/png", null),
                        new Picture("/icons/app-512.png", "512x512", "image/png", null),
                        new Picture("/icons/maskable-512.png", "512x512", "image/png", "maskable")));
        return ResponseEntity.ok().contentType(MANIFEST).cacheControl(AN_HOUR).body(manifest);
    }

    @GetMapping("/icons/{icon:app-192|app-512|maskable-512}.png")
    ResponseEntity<byte[]> icon(@PathVariable String icon) {
        var size = Integer.parseInt(icon.substring(icon.indexOf('-') + 1));
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .cacheControl(A_DAY)
                .body(icon.startsWith("app") ? Icon.png(size) : Icon.maskable(size));
    }
}
