package news.dateline.supervisor.report;

import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.dateline.supervisor.home.PropertiesFile;

/// A run file as another command finds it. It may be left over: a machine that lost its power removes nothing.
public record RunReport(Map<String, String> values) {

    private static final String PID = ".pid";
    private static final String SUPERVISOR = "supervisor";

    public static PropertiesFile file(Path home) {
        return new PropertiesFile(home.resolve("run").resolve("system.properties"));
    }

    public static RunReport read(Path home) {
        return new RunReport(file(home).read());
    }

    /// The supervisor that wrote this, if it still runs.
    public Optional<ProcessHandle> supervisor() {
        return live(SUPERVISOR).flatMap(Live::find);
    }

    /// Every process below the supervisor, in the order of their start.
    public List<String> processes() {
        return get("processes").isBlank() ? List.of() : List.of(get("processes").split(","));
    }

    public Optional<Live> live(String process) {
        try {
            var pid = values.get(process + PID);
            var began = values.get(process + ".started");
            return pid == null || began == null
                    ? Optional.empty()
                    : Optional.of(new Live(Long.parseLong(pid), Instant.parse(began)));
        } catch (NumberFormatException | DateTimeParseException damaged) {
            return Optional.empty();
        }
    }

    public String get(String name) {
        return values.getOrDefault(name, "");
    }
}
