package news.dateline.supervisor.fleet;

import static java.util.Locale.ROOT;
import static news.dateline.supervisor.fleet.Program.Need.DEMO_USERS;
import static news.dateline.supervisor.fleet.Program.Need.MAIL;
import static news.dateline.supervisor.fleet.Program.Need.SECRET;
import static news.dateline.supervisor.fleet.Program.Need.STORE;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import news.dateline.supervisor.home.DemoUsers;
import news.dateline.supervisor.home.Home;
import news.dateline.supervisor.home.Ports;
import news.dateline.supervisor.home.Secrets;

/// The environment each process is given. The same variables serve containers and clusters.
///
/// @param url the public address of the whole system
public record Surroundings(
        List<Program> programs, Path data, String url, Ports ports, Secrets secrets, DemoUsers demoUsers) {

    private static final String HOST = "127.0.0.1";

    /// Whoever uses an embedded system sits at this machine: for the door, and for whoever counts comments, all of
    /// them, tests and load tools included, are one client.
    private static final Map<String, String> ONE_CLIENT = Map.of(
            "DATELINE_LIMITS_READS", "6000000",
            "DATELINE_LIMITS_WRITES", "600000",
            "DATELINE_LIMITS_LOGIN", "60000",
            "DATELINE_LIMITS_COMMENTS", "600000",
            "DATELINE_FLOOD_WRITER", "600000",
            "DATELINE_FLOOD_NETWORK", "600000",
            "DATELINE_MODERATION_PACE_WRITER", "600000",
            "DATELINE_MODERATION_PACE_NETWORK", "600000",
            "DATELINE_CONNECTIONS_PER_CLIENT", "15000");

    /// Chooses a port for everything that listens; the gateway's is the public one.
    public static Surroundings in(Home home, int publicPort, Programs programs) {
        var ports = Ports.choose(home, portNames(programs.all()));
        return of(home, publicPort, programs, programs.hasDoor() ? ports.with(Programs.GATEWAY, publicPort) : ports);
    }

    /// Beside a running system, where nobody looks: the gateway's port is chosen like the others.
    static Surroundings apart(Home home, Programs programs) {
        var names = new TreeSet<>(portNames(programs.all()));
        names.add(Programs.GATEWAY);
        var ports = Ports.choose(home, names);
        return of(home, ports.of(Programs.GATEWAY), programs, ports);
    }

    private static Surroundings of(Home home, int publicPort, Programs programs, Ports ports) {
        return new Surroundings(
                programs.all(),
                home.path("data"),
                "http://localhost:" + publicPort,
                ports,
                Secrets.of(home),
                DemoUsers.of(home));
    }

    /// The names of all ports that the given programs need.
    private static List<String> portNames(List<Program> programs) {
        var names = new TreeSet<String>();
        for (var program : programs) {
            names.add(program.managementPort());
            if (program.name().equals(Programs.LOCAL)) {
                names.addAll(List.of("kafka", "kafka-controller", "mongodb", "smtp"));
            } else if (!program.name().equals(Programs.GATEWAY)) {
                names.add(program.name());
            }
        }
        return List.copyOf(names);
    }

    /// Where the mail that services send can be read.
    public String mailUrl() {
        return "http://%s:%s/mail".formatted(HOST, port(Programs.LOCAL + ".management"));
    }

    /// What the run file says about a program's ports.
    Map<String, String> portsOf(Program program) {
        var values = new LinkedHashMap<String, String>();
        values.put(program.name() + ".management-port", port(program.managementPort()));
        if (program.name().equals(Programs.LOCAL)) {
            values.put("kafka.bootstrap", kafka());
            values.put("mongodb.port", port("mongodb"));
            values.put("smtp.port", port("smtp"));
        } else {
            values.put(program.name() + ".port", port(program.name()));
        }
        return values;
    }

    private String kafka() {
        return HOST + ":" + ports.of("kafka");
    }

    Map<String, String> of(Program program) {
        var values = new LinkedHashMap<String, String>();
        values.put("MANAGEMENT_SERVER_PORT", port(program.managementPort()));
        values.put("MANAGEMENT_SERVER_ADDRESS", HOST);
        if (program.name().equals(Programs.LOCAL)) {
            values.putAll(parts());
            return values;
        }
        values.put("SERVER_PORT", port(program.name()));
        values.put("SERVER_ADDRESS", HOST);
        values.put("DATELINE_URL", url);
        values.put("SPRING_KAFKA_BOOTSTRAP_SERVERS", kafka());
        values.putAll(services());
        values.putAll(needs(program));
        values.putAll(ONE_CLIENT);
        return values;
    }

    private Map<String, String> parts() {
        return Map.of(
                "DATELINE_DATA", data.resolve(Programs.LOCAL).toString(),
                "LOCAL_KAFKA_PORT", port("kafka"),
                "LOCAL_KAFKA_CONTROLLER_PORT", port("kafka-controller"),
                "LOCAL_MONGODB_PORT", port("mongodb"),
                "LOCAL_SMTP_PORT", port("smtp"));
    }

    private Map<String, String> services() {
        var values = new LinkedHashMap<String, String>();
        for (var program : programs) {
            if (program.stage() == Program.Stage.SERVICES) {
                values.put(
                        "DATELINE_SERVICES_" + program.shortName().toUpperCase(ROOT),
                        "http://%s:%s".formatted(HOST, port(program.name())));
            }
        }
        var identity = values.get("DATELINE_SERVICES_IDENTITY");
        if (identity != null) {
            values.put("DATELINE_JWKS_URI", identity + "/identity/oauth2/jwks");
        }
        return values;
    }

    private Map<String, String> needs(Program program) {
        var values = new LinkedHashMap<String, String>();
        if (program.needs(STORE)) {
            values.put(
                    "SPRING_MONGODB_URI", "mongodb://%s:%s/%s".formatted(HOST, port("mongodb"), program.shortName()));
        }
        if (program.needs(MAIL)) {
            values.put("SPRING_MAIL_HOST", HOST);
            values.put("SPRING_MAIL_PORT", port("smtp"));
        }
        if (program.needs(SECRET)) {
            values.put("DATELINE_GATEWAY_CLIENT_SECRET", secrets.gatewayClient());
        }
        if (program.needs(DEMO_USERS)) {
            values.put("DATELINE_DEMO_USERS", demoUsers.file().toString());
        }
        return values;
    }

    private String port(String name) {
        return String.valueOf(ports.of(name));
    }
}
