package news.dateline.notification.subscribing;

import news.dateline.web.ProblemException;
import news.dateline.web.ProblemType;
import news.dateline.web.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/// What is refused to whoever wants to be told.
enum SubscriptionProblem implements ProblemType {
    NO_SUCH_SUBSCRIPTION(
            "no-such-subscription",
            HttpStatus.NOT_FOUND,
            "There is no such subscription",
            "There is none of this id that you or your key could open."),
    ENDPOINT_TAKEN(
            "endpoint-taken",
            HttpStatus.CONFLICT,
            "Another browser has this endpoint",
            "The endpoint is known with other keys: subscribe anew at the push service, and send what it says."),
    TOO_MANY_SUBSCRIPTIONS(
            "too-many-subscriptions",
            HttpStatus.CONFLICT,
            "Too many subscriptions",
            "An account has 20 subscriptions at most: end one first."),
    SUBSCRIBED_TOO_OFTEN(
            "subscribed-too-often",
            HttpStatus.TOO_MANY_REQUESTS,
            "Too many subscriptions in a short time",
            "More subscriptions came from your network than are taken in an hour. Please wait, and send it again."),
    NO_MAIL_NOW(
            "no-mail-now",
            HttpStatus.SERVICE_UNAVAILABLE,
            "No mail can be sent at the moment",
            "You are asked by mail whether you want this, and no mail leaves right now. Please send it again later.");

    private final String code;
    private final HttpStatus status;
    private final String title;
    private final String detail;

    SubscriptionProblem(String code, HttpStatus status, String title, String detail) {
        this.code = code;
        this.status = status;
        this.title = title;
        this.detail = detail;
    }

    ProblemException asException() {
        return new ProblemException(this, detail);
    }

    /// For an answer that needs headers of its own.
    ProblemDetail asProblem() {
        return Problems.of(this, detail);
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
