package news.dateline.tools.running;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import news.dateline.tools.Complaint;

/// Where everything listens, from the supervisor's run file.
public final class RunningSystem {

    /// The services that keep state and tell of it.
    public static final List<String> EVENT_SERVICES =
            List.of("article-service", "comment-service", "notification-service");

    private final Properties values;

    RunningSystem(Properties values) {
        this.values = values;
    }

    /// @throws Complaint if no system runs in the home that `DATELINE_HOME` names
    public static RunningSystem read(Map<String, String> environment) {
        var home = environment.get("DATELINE_HOME");
        if (home == null) {
            throw Complaint.misused("DATELINE_HOME does not say which system is meant; ./dateline sets it.");
        }
        var file = Path.of(home, "run", "system.properties");
        var values = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            values.load(reader);
        } catch (IOException missing) {
            throw Complaint.failed("Dateline is not running (data folder " + home + "). Start it with ./dateline up");
        }
        return new RunningSystem(values);
    }

    /// An address behind the one public door.
    public URI at(String path) {
        return URI.create(value("url") + path);
    }

    /// An address of a service itself, past the gateway.
    public URI of(String service, String path) {
        return URI.create("http://127.0.0.1:" + value(service + ".port") + path);
    }

    /// An address on a service's internal port.
    public URI inside(String service, String path) {
        return URI.create("http://127.0.0.1:" + value(service + ".management-port") + "/actuator" + path);
    }

    /// An address of the process that catches mail and push messages.
    public URI atParts(String path) {
        return URI.create("http://127.0.0.1:" + value("local.management-port") + path);
    }

    /// The names of all its processes, the first first.
    public List<String> instancesOf(String service) {
        return Arrays.stream(value("processes").split(","))
                .filter(name -> name.equals(service) || name.matches(Pattern.quote(service) + "-\\d+"))
                .toList();
    }

    public String kafka() {
        return value("kafka.bootstrap");
    }

    private String value(String name) {
        var value = values.getProperty(name);
        if (value == null) {
            throw Complaint.failed("The running system does not say its '" + name + "'; is it still starting?");
        }
        return value;
    }
}
