package news.dateline.web;

import java.util.List;
import java.util.stream.Collectors;
import news.dateline.web.request.BodyTooLargeException;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/// Says why a JSON body could not be read, without a word of Java.
final class BodyFaults {

    private static final int SHOWN_NAME = 100;

    private BodyFaults() {}

    static ProblemDetail of(HttpMessageNotReadableException unreadable) {
        for (Throwable cause = unreadable.getCause(); cause != null; cause = cause.getCause()) {
            switch (cause) {
                case BodyTooLargeException tooLarge -> {
                    return Problems.of(WebProblem.BODY_TOO_LARGE, String.valueOf(tooLarge.getMessage()));
                }
                case DatabindException mismatch -> {
                    return of(mismatch);
                }
                case StreamReadException syntax -> {
                    return malformed(syntax);
                }
                default -> {
                    // A wrapper: what it wraps says more.
                }
            }
        }
        return Problems.of(WebProblem.MALFORMED_BODY, "A body is required and could not be read.");
    }

    private static ProblemDetail of(DatabindException mismatch) {
        // Bodies that stop short and bodies that are too large arrive wrapped in the property being read.
        for (var cause = mismatch.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof BodyTooLargeException tooLarge) {
                return Problems.of(WebProblem.BODY_TOO_LARGE, String.valueOf(tooLarge.getMessage()));
            }
            if (cause instanceof StreamReadException syntax) {
                return malformed(syntax);
            }
        }
        var detail = mismatch instanceof UnrecognizedPropertyException ? "is not known" : "is not of the expected form";
        return Problems.of(
                WebProblem.INVALID_REQUEST,
                "The body does not have the expected form.",
                List.of(new FieldFault(pointerTo(mismatch), detail)));
    }

    private static ProblemDetail malformed(JacksonException syntax) {
        var location = syntax.getLocation();
        var where =
                location == null ? "" : " (line %d, column %d)".formatted(location.getLineNr(), location.getColumnNr());
        return Problems.of(WebProblem.MALFORMED_BODY, "The body is not well-formed JSON" + where + ".");
    }

    private static String pointerTo(JacksonException fault) {
        return fault.getPath().stream().map(BodyFaults::segment).collect(Collectors.joining());
    }

    private static String segment(JacksonException.Reference step) {
        var name = step.getPropertyName();
        if (name == null) {
            return "/" + step.getIndex();
        }
        var shown = name.length() <= SHOWN_NAME ? name : name.substring(0, SHOWN_NAME) + "…";
        return "/" + shown.replace("~", "~0").replace("/", "~1");
    }
}
