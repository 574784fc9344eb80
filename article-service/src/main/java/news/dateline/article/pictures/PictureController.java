package news.dateline.article.pictures;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import news.dateline.article.reading.CacheTags;
import news.dateline.article.reading.PictureView;
import news.dateline.article.stories.PublicStories;
import news.dateline.article.stories.PublicStory.Seen;
import news.dateline.web.Caller;
import news.dateline.web.ProblemException;
import news.dateline.web.WebProblem;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// Pictures in, and out again: to the newsroom at once, to readers while a story that they may see shows it.
@RestController
class PictureController {

    private static final Duration YEAR = Duration.ofDays(365);

    /// An address names its content: whoever has it need never ask again.
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(YEAR).cachePublic().immutable();

    private static final CacheControl FOR_THE_NEWSROOM =
            CacheControl.maxAge(YEAR).cachePrivate().immutable();

    /// What an answer names for the edge to purge it by; beyond them its minute of keeping has to do.
    private static final int MOST_STORIES = 50;

    private final Uploading uploading;
    private final Uploads uploads;
    private final PictureFiles files;
    private final PublicStories stories;

    PictureController(Uploading uploading, Uploads uploads, PictureFiles files, PublicStories stories) {
        this.uploading = uploading;
        this.uploads = uploads;
        this.files = files;
        this.stories = stories;
    }

    /// The file itself, whatever its type is said to be. Sent again, it is the same picture.
    @PostMapping("/api/media")
    ResponseEntity<PictureView> upload(Caller sender, InputStream file) throws IOException, InterruptedException {
        try (var received = Received.of(file)) {
            var taken = uploading.take(received, sender);
            var upload = taken.upload();
            return ResponseEntity.status(taken.isNew() ? HttpStatus.CREATED : HttpStatus.OK)
                    .location(URI.create("/api/media/" + upload.id()))
                    .body(PictureView.of(upload.picture()));
        }
    }

    @GetMapping("/api/media/{picture}")
    ResponseEntity<PictureView> describe(@PathVariable String picture, Caller somebody) {
        return ResponseEntity.ok(PictureView.of(found(uploads.find(picture)).picture()));
    }

    @GetMapping("/api/media/{picture}/{file}")
    ResponseEntity<InputStreamResource> preview(
            @PathVariable String picture, @PathVariable String file, Caller somebody) {
        return answer(found(uploads.find(picture)), file, FOR_THE_NEWSROOM, List.of());
    }

    @GetMapping("/media/{picture}/{file}")
    ResponseEntity<InputStreamResource> show(@PathVariable String picture, @PathVariable String file) {
        var upload = found(uploads.find(picture));
        var shown = stories.showing(upload.id(), MOST_STORIES);
        if (shown.isEmpty()) {
            throw unknown();
        }
        return answer(
                upload, file, FOR_EVER, shown.stream().map(Seen::id).distinct().toList());
    }

    private ResponseEntity<InputStreamResource> answer(
            Upload upload, String name, CacheControl control, List<UUID> stories) {
        var file = found(upload.fileAt(name));
        var answer = ResponseEntity.ok()
                .cacheControl(control)
                .eTag("\"" + file.id().toHexString() + "\"")
                .contentType(MediaType.parseMediaType(upload.format().mediaType()))
                .contentLength(file.bytes());
        if (!stories.isEmpty()) {
            answer.header(CacheTags.HEADER, CacheTags.stories(stories));
        }
        return answer.body(new InputStreamResource(() -> files.read(file)));
    }

    private static <T> T found(Optional<T> wanted) {
        return wanted.orElseThrow(PictureController::unknown);
    }

    private static ProblemException unknown() {
        return new ProblemException(WebProblem.NOT_FOUND, "There is no such picture.");
    }
}
