package news.dateline.gateway.client;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// How much of something each client has under way at one moment. Safe for any thread.
public final class UnderWay {

    private final int most;
    private final Map<ClientId, Integer> perClient = new ConcurrentHashMap<>();

    /// @param most of one client
    public UnderWay(int most) {
        this.most = most;
    }

    /// @return whether one more may begin; then its end has to be told
    public boolean begin(ClientId client) {
        if (perClient.merge(client, 1, Integer::sum) <= most) {
            return true;
        }
        end(client);
        return false;
    }

    public void end(ClientId client) {
        perClient.computeIfPresent(client, (_, open) -> open == 1 ? null : open - 1);
    }
}
