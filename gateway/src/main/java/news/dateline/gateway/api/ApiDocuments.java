package news.dateline.gateway.api;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// The documents of the API. They are made when the gateway is built, from what the services and the events say of
/// themselves, so that no service is asked for them.
@RestController
class ApiDocuments {

    private static final MediaType PAGE = MediaType.parseMediaType("text/html;charset=UTF-8");
    private static final MediaType STYLE = MediaType.parseMediaType("text/css;charset=UTF-8");

    @GetMapping("/api/openapi")
    ResponseEntity<Resource> openApi() {
        return answer("api/openapi.json", MediaType.APPLICATION_JSON);
    }

    @GetMapping("/api/asyncapi")
    ResponseEntity<Resource> asyncApi() {
        return answer("news/dateline/events/asyncapi.json", MediaType.APPLICATION_JSON);
    }

    @GetMapping("/api/docs")
    ResponseEntity<Resource> page() {
        return answer("api/docs.html", PAGE);
    }

    @GetMapping("/api/docs.css")
    ResponseEntity<Resource> style() {
        return answer("api/docs.css", STYLE);
    }

    private static ResponseEntity<Resource> answer(String file, MediaType type) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noCache())
                .body(new ClassPathResource(file));
    }
}
