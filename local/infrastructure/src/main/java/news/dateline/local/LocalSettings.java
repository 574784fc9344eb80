package news.dateline.local;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;

/// Where the process keeps its data and listens, from its environment.
record LocalSettings(Path data, int kafka, int kafkaController, int mongodb, int smtp, int push, int operations) {

    static LocalSettings of(Map<String, String> environment) {
        return new LocalSettings(
                Path.of(required(environment, "DATELINE_DATA")),
                port(environment, "LOCAL_KAFKA_PORT"),
                port(environment, "LOCAL_KAFKA_CONTROLLER_PORT"),
                port(environment, "LOCAL_MONGODB_PORT"),
                port(environment, "LOCAL_SMTP_PORT"),
                port(environment, "LOCAL_PUSH_PORT"),
                port(environment, "MANAGEMENT_SERVER_PORT"));
    }

    /// @throws IllegalStateException naming the variable of a port that something else listens on
    void refuseTakenPorts() {
        Map.of(
                        "LOCAL_KAFKA_PORT", kafka,
                        "LOCAL_KAFKA_CONTROLLER_PORT", kafkaController,
                        "LOCAL_MONGODB_PORT", mongodb,
                        "LOCAL_SMTP_PORT", smtp,
                        "LOCAL_PUSH_PORT", push,
                        "MANAGEMENT_SERVER_PORT", operations)
                .forEach(LocalSettings::refuseTaken);
    }

    private static void refuseTaken(String name, int port) {
        try (var free = new ServerSocket()) {
            free.setReuseAddress(true); // a connection of the process before may linger
            free.bind(new InetSocketAddress("127.0.0.1", port));
        } catch (IOException e) {
            throw new IllegalStateException("port %d (%s) is taken".formatted(port, name), e);
        }
    }

    private static int port(Map<String, String> environment, String name) {
        var text = required(environment, name);
        if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) > 65_535) {
            throw new IllegalArgumentException(name + " is a port from 0 to 65535, not \"" + text + "\"");
        }
        return Integer.parseInt(text);
    }

    private static String required(Map<String, String> environment, String name) {
        var value = environment.get(name);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(name + " is not set");
        }
        return value;
    }
}
