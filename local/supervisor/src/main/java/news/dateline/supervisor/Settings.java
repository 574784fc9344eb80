package news.dateline.supervisor;

import java.nio.file.Path;
import java.util.Map;
import news.dateline.supervisor.fleet.Scale;
import news.dateline.supervisor.home.Refusal;
import org.jspecify.annotations.Nullable;

/// What the script hands over.
///
/// @param home     the data folder (`DATELINE_HOME`)
/// @param build    the folder with the jars to run (`DATELINE_BUILD`)
/// @param port     the one public port (`DATELINE_PORT`, default 8080)
/// @param scale    how often each service runs (`DATELINE_SCALE`, like `comment-service=2,gateway=2`)
/// @param terminal whether somebody watches (`DATELINE_TERMINAL`)
/// @param java     the `java` that this runs on, and the processes too
record Settings(Path home, Path build, int port, Scale scale, boolean terminal, Path java) {

    static Settings of(Map<String, String> environment) {
        return new Settings(
                folder(environment, "DATELINE_HOME"),
                folder(environment, "DATELINE_BUILD"),
                port(environment.getOrDefault("DATELINE_PORT", "8080")),
                Scale.of(environment.getOrDefault("DATELINE_SCALE", "")),
                environment.containsKey("DATELINE_TERMINAL"),
                Path.of(System.getProperty("java.home"), "bin", "java"));
    }

    private static Path folder(Map<String, String> environment, String name) {
        @Nullable String value = environment.get(name);
        if (value == null || value.isBlank()) {
            throw new Refusal(name + " is not set. Start with ./dateline, which sets it.");
        }
        return Path.of(value).toAbsolutePath().normalize();
    }

    private static int port(String text) {
        int port = text.matches("\\d{1,5}") ? Integer.parseInt(text) : 0;
        if (port < 1 || port > 65_535) {
            throw new Refusal("DATELINE_PORT is '%s', not a port between 1 and 65535.".formatted(text));
        }
        return port;
    }
}
