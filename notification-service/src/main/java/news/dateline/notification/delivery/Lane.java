package news.dateline.notification.delivery;

/// All readers of a shard who are reached by one push service. Whoever decides what they are told holds it alone, so
/// that two alerts at once break no promise.
public record Lane(int shard, String host) {

    String id() {
        return shard + "/" + host;
    }
}
