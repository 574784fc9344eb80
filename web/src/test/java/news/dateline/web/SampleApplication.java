package news.dateline.web;

import com.mongodb.MongoTimeoutException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// A service as small as one can be.
@SpringBootApplication
@Import(WebConfiguration.class)
class SampleApplication {

    @Bean
    AccessRules accessRules() {
        return requests -> requests.requestMatchers("/open/**")
                .permitAll()
                .requestMatchers("/readers/**")
                .authenticated()
                .requestMatchers("/editors/**")
                .hasRole("EDITOR");
    }

    record Letter(
            @NotBlank @Size(max = 20) String subject,
            @Size(max = 3) List<@Size(max = 5) String> tags,
            @Nullable @Valid Sender sender,
            @Min(1) @Max(9) int urgency) {}

    record Sender(@NotBlank String name) {}

    @RestController
    static class Sample {

        @PostMapping("/open/novels")
        int read(@RequestBody byte[] novel) {
            return novel.length;
        }

        @PostMapping("/open/letters")
        Letter send(@Valid @RequestBody Letter letter) {
            return letter;
        }

        @PutMapping("/open/letters")
        long change(@RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
            return EntityTags.required(ifMatch);
        }

        @GetMapping("/open/letters/{id}")
        String read(@PathVariable UUID id) {
            throw new ProblemException(WebProblem.NOT_FOUND, "There is no letter " + id + ".");
        }

        @GetMapping("/open/letters")
        Slice<String> list(
                @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit,
                @RequestParam(required = false) @Nullable String cursor) {
            return new Slice<>(
                    List.of(), cursor == null ? null : Cursor.decode(cursor).encode());
        }

        @GetMapping("/open/required")
        String required(@RequestParam String q, @RequestHeader("X-Wanted") String wanted) {
            return q + wanted;
        }

        @GetMapping("/open/fails")
        String fail(@RequestParam String with) throws IOException {
            throw switch (with) {
                case "stale" -> new OptimisticLockingFailureException("letters 7");
                case "transient" -> new QueryTimeoutException("letters");
                case "resource" -> new DataAccessResourceFailureException("mongo.internal:27017");
                case "mongo" -> new MongoTimeoutException("mongo.internal:27017");
                default -> new IllegalStateException("a secret");
            };
        }

        @GetMapping("/open/whoami")
        Map<String, Object> whoami(@Nullable Caller caller) {
            return caller == null
                    ? Map.of()
                    : Map.of("id", caller.id(), "name", caller.name(), "roles", caller.roles());
        }

        @GetMapping("/open/mine")
        String mine(Caller caller) {
            return caller.name();
        }

        @GetMapping("/open/tagged")
        ResponseEntity<String> tagged() {
            return ResponseEntity.ok().header("Cache-Tag", "front").body("tagged");
        }

        @GetMapping("/open/logged")
        String logged(@RequestHeader Map<String, String> headers) {
            LoggerFactory.getLogger(SampleApplication.class).info("a line in the log");
            return "logged";
        }

        @GetMapping("/readers/page")
        String readers(Caller caller) {
            return caller.name();
        }

        @GetMapping("/editors/page")
        String editors() {
            return "editors";
        }
    }
}
