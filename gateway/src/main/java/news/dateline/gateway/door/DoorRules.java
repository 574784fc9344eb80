package news.dateline.gateway.door;

import java.util.Set;
import news.dateline.gateway.client.Proxies;
import news.dateline.gateway.client.UnderWay;
import news.dateline.gateway.limit.Limits;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;

/// What holds for every request and every answer.
///
/// @param proxies who may say for whom a request is sent
/// @param limits how much a client may ask
/// @param underWay how much of it may be under way at one moment
/// @param bodies how much a client may send
/// @param pictures the same of a picture
/// @param headers what every answer carries
record DoorRules(
        Proxies proxies,
        Limits limits,
        UnderWay underWay,
        BodyBound bodies,
        BodyBound pictures,
        SecurityHeaders headers) {

    /// The file itself, and the form of a page without a script.
    private static final Set<String> FOR_PICTURES = Set.of("/api/media", "/desk/pictures");

    BodyBound bodyOf(ServerHttpRequest request) {
        return request.getMethod().equals(HttpMethod.POST)
                        && FOR_PICTURES.contains(request.getPath().value())
                ? pictures
                : bodies;
    }
}
