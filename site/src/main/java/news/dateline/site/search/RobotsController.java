package news.dateline.site.search;

import java.time.Duration;
import news.dateline.site.page.Furniture;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// What search engines are told (RFC 9309): where the news is, and what is not worth looking at.
@RestController
class RobotsController {

    private static final CacheControl AN_HOUR = CacheControl.maxAge(Duration.ofHours(1));

    private final Furniture furniture;

    RobotsController(Furniture furniture) {
        this.furniture = furniture;
    }

    @GetMapping("/robots.txt")
    ResponseEntity<String> robots() {
        return ResponseEntity.ok()
                .cacheControl(AN_HOUR)
                .contentType(MediaType.TEXT_PLAIN)
                .body("""
                User-agent: *
                Disallow: /api/
                Disallow: /search
                Disallow: /login

                Sitemap: %s/sitemaps/news.xml
                """.formatted(furniture.publicUrl()));
    }
}
