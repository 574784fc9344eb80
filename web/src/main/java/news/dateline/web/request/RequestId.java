package news.dateline.web.request;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The one name of a request, from the reader's browser to the last log line.
public final class RequestId {

    public static final String HEADER = "X-Request-Id";

    /// Key in the logging context.
    public static final String MDC_KEY = "requestId";

    private static final String ATTRIBUTE = RequestId.class.getName();
    private static final Pattern ACCEPTED = Pattern.compile("[A-Za-z0-9-]{1,64}");

    private RequestId() {}

    /// The id of a request that has passed the filter, else null.
    public static @Nullable String of(HttpServletRequest request) {
        return (String) request.getAttribute(ATTRIBUTE);
    }

    /// Takes the id that came with the request, or invents one: anything else could forge log lines.
    static String assign(HttpServletRequest request) {
        var known = of(request);
        if (known != null) {
            return known;
        }
        var sent = request.getHeader(HEADER);
        var id = sent != null && ACCEPTED.matcher(sent).matches()
                ? sent
                : UUID.randomUUID().toString();
        request.setAttribute(ATTRIBUTE, id);
        return id;
    }
}
