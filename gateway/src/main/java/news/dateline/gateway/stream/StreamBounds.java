package news.dateline.gateway.stream;

import java.util.concurrent.atomic.AtomicInteger;
import news.dateline.gateway.client.ClientId;
import news.dateline.gateway.client.UnderWay;

/// How many streams may be open. Safe for any thread.
final class StreamBounds {

    private final int most;
    private final AtomicInteger open = new AtomicInteger();
    private final UnderWay perClient;

    StreamBounds(int most, int perClient) {
        this.most = most;
        this.perClient = new UnderWay(perClient);
    }

    /// @return whether one more may be opened; then its end has to be told
    boolean begin(ClientId client) {
        if (open.incrementAndGet() <= most && perClient.begin(client)) {
            return true;
        }
        open.decrementAndGet();
        return false;
    }

    void end(ClientId client) {
        open.decrementAndGet();
        perClient.end(client);
    }
}
