package news.dateline.gateway;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.regex.Pattern;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import reactor.netty.http.server.HttpServerRequest;

/// The one name of a request, from the reader's browser to the last log line of the last service.
public final class RequestId {

    public static final String HEADER = "X-Request-Id";

    /// Key in the logging context, and in the Reactor context that feeds it.
    public static final String KEY = "requestId";

    private static final Pattern ACCEPTED = Pattern.compile("[A-Za-z0-9-]{1,64}");

    private RequestId() {}

    /// Leaves the request with exactly one id, which is written into the received head itself: to copy all of it
    /// for one field more costs a twentieth of a page from memory.
    public static String give(ServerHttpRequest request) {
        var id = of(request);
        HttpServerRequest received = ServerHttpRequestDecorator.getNativeRequest(request);
        received.requestHeaders().set(HEADER, id);
        return id;
    }

    /// What came with the request, or a new UUIDv7: anything but letters, digits and dashes could forge log lines.
    /// Behind the door every request has exactly this one.
    public static String of(ServerHttpRequest request) {
        var sent = request.getHeaders().getFirst(HEADER);
        return sent != null && ACCEPTED.matcher(sent).matches()
                ? sent
                : UuidCreator.getTimeOrderedEpochFast().toString(); // nobody has to be unable to guess it
    }
}
