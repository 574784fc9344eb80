package news.dateline.tools.demo;

import java.util.function.Consumer;

/// Reads `text/event-stream` line by line (HTML Living Standard, 9.2.6).
final class EventStream {

    /// @param id the last one sent so far, empty if none was
    record Frame(String id, String event, String data) {}

    private final Consumer<Frame> frames;
    private final StringBuilder data = new StringBuilder();
    private String id = "";
    private String event = "";

    EventStream(Consumer<Frame> frames) {
        this.frames = frames;
    }

    void line(String line) {
        if (line.isEmpty()) {
            dispatch();
        } else if (!line.startsWith(":")) {
            var colon = line.indexOf(':');
            var field = colon < 0 ? line : line.substring(0, colon);
            var value = colon < 0 ? "" : line.substring(colon + 1);
            field(field, value.startsWith(" ") ? value.substring(1) : value);
        }
    }

    private void field(String name, String value) {
        switch (name) {
            case "id" -> id = value;
            case "event" -> event = value;
            case "data" -> data.append(value).append('\n');
            default -> {} // the standard: ignored
        }
    }

    private void dispatch() {
        if (!data.isEmpty()) {
            data.setLength(data.length() - 1);
            frames.accept(new Frame(id, event.isEmpty() ? "message" : event, data.toString()));
        }
        data.setLength(0);
        event = "";
    }
}
