package news.dateline.article.story;

import news.dateline.web.ProblemType;
import org.springframework.http.HttpStatus;

/// Why something is refused to a story.
public enum StoryProblem implements ProblemType {
    OWN_STORY(HttpStatus.FORBIDDEN, "own-story", "Two pairs of eyes: not by its author alone"),
    NOT_APPROVED(HttpStatus.CONFLICT, "not-approved", "Two pairs of eyes: the story is not approved"),
    WRONG_STATUS(HttpStatus.CONFLICT, "wrong-status", "The story does not stand where this can be done"),
    NOT_PUBLISHED(HttpStatus.CONFLICT, "not-published", "The story is not published"),
    ALREADY_PUBLISHED(HttpStatus.CONFLICT, "already-published", "The story is published already"),
    ALREADY_WITHDRAWN(HttpStatus.CONFLICT, "already-withdrawn", "The story was withdrawn"),
    SCHEDULED_STORY(HttpStatus.CONFLICT, "scheduled-story", "A scheduled story is not changed"),
    SLUG_TAKEN(HttpStatus.CONFLICT, "slug-taken", "The address belongs to another story"),
    CHANGED_MEANWHILE(HttpStatus.CONFLICT, "changed-meanwhile", "The story changed in the meantime"),
    WITHDRAWN(HttpStatus.GONE, "withdrawn", "The story was withdrawn"),
    INCOMPLETE_STORY(HttpStatus.UNPROCESSABLE_CONTENT, "incomplete-story", "The story is not complete"),
    NOTHING_CHANGED(HttpStatus.UNPROCESSABLE_CONTENT, "nothing-changed", "Readers see the same already"),
    EMBARGOED(HttpStatus.UNPROCESSABLE_CONTENT, "embargoed", "The story is under embargo at that time"),
    EMBARGO_TOO_LATE(HttpStatus.UNPROCESSABLE_CONTENT, "embargo-too-late", "Readers have the story already"),
    NOT_AHEAD(HttpStatus.UNPROCESSABLE_CONTENT, "not-ahead", "The time is not ahead"),
    KEY_REUSED(HttpStatus.UNPROCESSABLE_CONTENT, "idempotency-key-reused", "The key stands for another request");

    private final HttpStatus status;
    private final String code;
    private final String title;

    StoryProblem(HttpStatus status, String code, String title) {
        this.status = status;
        this.code = code;
        this.title = title;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public HttpStatus status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
