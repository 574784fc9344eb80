package news.dateline.identity.user;

import news.dateline.web.ProblemException;
import news.dateline.web.ProblemType;
import org.springframework.http.HttpStatus;

/// The catalogue of what is refused to those in charge, besides what every service refuses.
enum UserProblem implements ProblemType {
    NO_SUCH_USER(
            "no-such-user", HttpStatus.NOT_FOUND, "There is no such user", "Nobody is known under this id or name."),
    NAME_TAKEN(
            "name-taken",
            HttpStatus.CONFLICT,
            "The name is taken",
            "Somebody has this user name or this e-mail address already."),
    LAST_OPS(
            "last-ops",
            HttpStatus.CONFLICT,
            "Somebody has to stay in charge",
            "This is the only account with the role ops. Give the role to another one first.");

    private final String code;
    private final HttpStatus status;
    private final String title;
    private final String detail;

    UserProblem(String code, HttpStatus status, String title, String detail) {
        this.code = code;
        this.status = status;
        this.title = title;
        this.detail = detail;
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

    ProblemException asException() {
        return new ProblemException(this, detail);
    }
}
