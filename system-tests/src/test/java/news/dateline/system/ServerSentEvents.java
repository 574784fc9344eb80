package news.dateline.system;

import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Reads `text/event-stream` line by line (HTML Living Standard, 9.2.6). A frame that breaks off is as if it had never
/// begun.
final class ServerSentEvents {

    private final Consumer<Frame> frames;
    private @Nullable String lastId;
    private @Nullable String id;
    private Duration retry = Duration.ZERO;
    private String event = "";
    private String data = "";

    /// @param id the last one sent so far
    record Frame(@Nullable String id, String event, String data) {}

    ServerSentEvents(@Nullable String lastId, Consumer<Frame> frames) {
        this.lastId = lastId;
        this.id = lastId;
        this.frames = frames;
    }

    /// Of the last frame that arrived whole.
    @Nullable String lastId() {
        return lastId;
    }

    /// After which whoever is sent away comes back, if that was said.
    Duration retry() {
        return retry;
    }

    void line(String line) {
        if (line.isEmpty()) {
            dispatch();
            return;
        }
        var colon = line.indexOf(':');
        var value = line.substring(colon + 1).strip();
        switch (colon < 0 ? "" : line.substring(0, colon)) {
            case "id" -> id = value;
            case "event" -> event = value;
            case "data" -> data += value;
            case "retry" -> retry = Duration.ofMillis(Long.parseLong(value));
            default -> {} // comments, and what the standard says to ignore
        }
    }

    private void dispatch() {
        if (!data.isEmpty()) {
            frames.accept(new Frame(id, event, data));
        }
        lastId = id;
        event = "";
        data = "";
    }
}
