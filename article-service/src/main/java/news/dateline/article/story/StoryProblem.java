package news.dateline.article.story;

import news.dateline.web.ProblemType;
import org.springframework.http.HttpStatus;

/// Why something is refused to a story: the catalogue that the README lists.
public enum StoryProblem implements ProblemType {
    ALREADY_PUBLISHED(HttpStatus.CONFLICT, "already-published", "The story is published already"),
    PUBLISHED_STORY(HttpStatus.CONFLICT, "published-story", "A published story is not changed like a draft"),
    CHANGED_MEANWHILE(HttpStatus.CONFLICT, "changed-meanwhile", "The story changed in the meantime"),
    INCOMPLETE_STORY(HttpStatus.UNPROCESSABLE_CONTENT, "incomplete-story", "The story is not complete"),
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
