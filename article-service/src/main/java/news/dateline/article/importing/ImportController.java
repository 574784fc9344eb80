package news.dateline.article.importing;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import news.dateline.article.answering.Answers;
import news.dateline.article.form.Faults;
import news.dateline.web.Caller;
import news.dateline.web.IdempotencyHeader;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ImportController {

    private final Importing importing;
    private final Answers answers;

    ImportController(Importing importing, Answers answers) {
        this.importing = importing;
        this.answers = answers;
    }

    @PostMapping(value = "/api/articles/import", consumes = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<ImportView> begin(
            Caller writer,
            @RequestHeader(name = IdempotencyHeader.NAME, required = false) @Nullable String key,
            @RequestHeader(HttpHeaders.CONTENT_TYPE) MediaType type,
            @RequestParam(required = false) @Nullable String language,
            @RequestBody byte[] file) {
        var text = text(file, Objects.requireNonNullElse(type.getCharset(), StandardCharsets.UTF_8));
        var copy = importing.read(text);
        var answer = answers.to(importing.begin(writer, copy, text, language, key));
        return ResponseEntity.status(answer.getStatusCode())
                .headers(answer.getHeaders())
                .body(ImportView.of(Objects.requireNonNull(answer.getBody()), copy));
    }

    /// A letter that is not of its encoding would be lost without a word.
    private static String text(byte[] file, Charset charset) {
        var faults = new Faults();
        var text = "";
        try {
            text = charset.newDecoder().decode(ByteBuffer.wrap(file)).toString();
            if (text.isBlank()) {
                faults.add("", "must hold some text");
            }
        } catch (CharacterCodingException notText) {
            faults.add("", "must be text in " + charset.name() + ", or in what Content-Type says");
        }
        faults.refuseIfAny();
        return text;
    }
}
