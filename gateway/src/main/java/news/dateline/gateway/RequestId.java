package news.dateline.gateway;

import java.util.regex.Pattern;
import news.dateline.messaging.Ids;
import org.springframework.http.server.reactive.ServerHttpRequest;

/// The one name of a request, from the reader's browser to the last log line of the last service.
public final class RequestId {

    public static final String HEADER = "X-Request-Id";

    /// Key in the logging context, and in the Reactor context that feeds it.
    public static final String KEY = "requestId";

    private static final Pattern ACCEPTED = Pattern.compile("[A-Za-z0-9-]{1,64}");

    private RequestId() {}

    /// What came with the request, or a new UUIDv7: anything but letters, digits and dashes could forge log lines.
    /// Behind the door every request has exactly this one.
    public static String of(ServerHttpRequest request) {
        var sent = request.getHeaders().getFirst(HEADER);
        return sent != null && ACCEPTED.matcher(sent).matches()
                ? sent
                : Ids.next().toString();
    }
}
