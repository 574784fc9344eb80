package news.dateline.gateway.door;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import news.dateline.gateway.client.ClientId;

/// How many requests of each client are being answered: HTTP/2 has many on one connection, and who does not read what
/// is answered shall not have a whole service waiting. Safe for any thread.
final class UnderWay {

    private final int most;
    private final Map<ClientId, Integer> perClient = new ConcurrentHashMap<>();

    UnderWay(int most) {
        this.most = most;
    }

    /// @return whether one more may be answered; then its end has to be told
    boolean begin(ClientId client) {
        if (perClient.merge(client, 1, Integer::sum) <= most) {
            return true;
        }
        end(client);
        return false;
    }

    void end(ClientId client) {
        perClient.computeIfPresent(client, (_, open) -> open == 1 ? null : open - 1);
    }
}
