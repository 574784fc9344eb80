package news.dateline.site.desk.editor;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ModulesController {

    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private static final MediaType SCRIPT = MediaType.parseMediaType("text/javascript;charset=UTF-8");

    private final Modules modules;

    ModulesController(Modules modules) {
        this.modules = modules;
    }

    @GetMapping("/assets/editor/{stamp}/{name}")
    ResponseEntity<byte[]> module(@PathVariable String stamp, @PathVariable String name) {
        return modules.find(stamp, name)
                .map(source -> ResponseEntity.ok()
                        .cacheControl(FOR_EVER)
                        .contentType(SCRIPT)
                        .body(source))
                .orElseGet(() -> ResponseEntity.notFound()
                        .cacheControl(CacheControl.noStore())
                        .build());
    }
}
