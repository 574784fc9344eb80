package news.dateline.site.installing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import news.dateline.site.page.FaultPage;
import news.dateline.site.page.Furniture;
import news.dateline.site.page.Pages;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;
import tools.jackson.databind.json.JsonMapper;

/// The worker that shows alerts while no page is open, and what it shows while there is no network. It stands at the
/// root, so that it answers for the whole site.
@Controller
class WorkerController {

    private static final MediaType SCRIPT = new MediaType("text", "javascript", StandardCharsets.UTF_8);
    private static final String OFFLINE = "/offline";

    private final Pages pages;
    private final Furniture furniture;
    private final JsonMapper json;
    private final String script;

    WorkerController(Pages pages, Furniture furniture, JsonMapper json) throws IOException {
        this.pages = pages;
        this.furniture = furniture;
        this.json = json;
        this.script = new ClassPathResource("worker.js").getContentAsString(StandardCharsets.UTF_8);
    }

    /// @param paper its name
    /// @param offline the page that is shown without a network
    /// @param kept what that is made of, itself included
    record Settings(String paper, String offline, List<String> kept) {}

    /// A browser asks each time whether it has changed; it has, whenever what it keeps has.
    @GetMapping("/sw.js")
    ResponseEntity<String> worker() {
        var kept = Stream.concat(
                        Stream.of(OFFLINE),
                        Stream.of("paper.css", "live.js", "icon.svg").map(furniture::asset))
                .toList();
        var settings = json.writeValueAsString(new Settings(furniture.paper(), OFFLINE, kept));
        return ResponseEntity.ok()
                .contentType(SCRIPT)
                .cacheControl(CacheControl.noCache())
                .body("const SITE = %s;\n%s".formatted(settings, script));
    }

    @GetMapping(OFFLINE)
    View offline() {
        var heading = furniture.say("offline.heading");
        var page = new FaultPage(furniture.aside(heading), heading, furniture.say("offline.text"), null, List.of());
        return pages.passing(HttpStatus.OK, "fault", page);
    }
}
