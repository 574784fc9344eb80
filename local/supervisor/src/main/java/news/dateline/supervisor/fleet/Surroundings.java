package news.dateline.supervisor.fleet;

import static java.util.Locale.ROOT;
import static java.util.Map.entry;
import static news.dateline.supervisor.fleet.Program.Need.DEMO_USERS;
import static news.dateline.supervisor.fleet.Program.Need.INDEX;
import static news.dateline.supervisor.fleet.Program.Need.MAIL;
import static news.dateline.supervisor.fleet.Program.Need.PUSH;
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
        List<Instance> instances, Path data, String url, Ports ports, Secrets secrets, DemoUsers demoUsers) {

    private static final String HOST = "127.0.0.1";

    /// For how long one of several goes on answering when it is to stop: four times as long as the gateway takes to see
    /// it.
    private static final String DRAINING = "2s";

    /// Whoever uses an embedded system sits at this machine: for the door, and for whoever counts comments, all of
    /// them, tests and load tools included, are one client.
    private static final Map<String, String> ONE_CLIENT = Map.ofEntries(
            entry("DATELINE_LIMITS_READS", "6000000"),
            entry("DATELINE_LIMITS_WRITES", "600000"),
            entry("DATELINE_LIMITS_LOGIN", "60000"),
            entry("DATELINE_LIMITS_COMMENTS", "600000"),
            entry("DATELINE_FLOOD_WRITER", "600000"),
            entry("DATELINE_FLOOD_NETWORK", "600000"),
            entry("DATELINE_MODERATION_PACE_WRITER", "600000"),
            entry("DATELINE_MODERATION_PACE_NETWORK", "600000"),
            entry("DATELINE_SUBSCRIBING_NETWORK", "6000000"),
            entry("DATELINE_CONNECTIONS_PER_CLIENT", "15000"),
            entry("DATELINE_STREAM_PER_CLIENT", "12000"));

    /// Chooses a port for everything that listens; the gateway's is the public one.
    public static Surroundings in(Home home, int publicPort, Programs programs) {
        var ports = Ports.choose(home, portNames(programs.instances()));
        return of(home, publicPort, programs, programs.hasDoor() ? ports.with(Programs.GATEWAY, publicPort) : ports);
    }

    /// Beside a running system, where nobody looks: one of each, and the gateway's port is chosen like the others.
    static Surroundings apart(Home home, Programs programs) {
        var alone = programs.scaled(Scale.ONE_OF_EACH);
        var names = new TreeSet<>(portNames(alone.instances()));
        names.add(Programs.GATEWAY);
        var ports = Ports.choose(home, names);
        return of(home, ports.of(Programs.GATEWAY), alone, ports);
    }

    private static Surroundings of(Home home, int publicPort, Programs programs, Ports ports) {
        return new Surroundings(
                programs.instances(),
                home.path("data"),
                "http://localhost:" + publicPort,
                ports,
                Secrets.of(home),
                DemoUsers.of(home));
    }

    /// The names of all ports that are needed; the first gateway's is the public one.
    private static List<String> portNames(List<Instance> instances) {
        var names = new TreeSet<String>();
        for (var instance : instances) {
            names.add(instance.managementPort());
            if (instance.name().equals(Programs.LOCAL)) {
                names.addAll(List.of("kafka", "kafka-controller", "mongodb", "smtp", "push"));
            } else if (!instance.name().equals(Programs.GATEWAY)) {
                names.add(instance.name());
            }
        }
        return List.copyOf(names);
    }

    /// Where the mail that services send can be read.
    public String mailUrl() {
        return "http://%s:%s/mail".formatted(HOST, port(Programs.LOCAL + ".management"));
    }

    /// The addresses of every gateway but the first.
    public List<String> furtherDoors() {
        return instances.stream()
                .filter(instance -> instance.program().name().equals(Programs.GATEWAY) && instance.number() > 1)
                .map(instance -> "http://localhost:" + port(instance.name()))
                .toList();
    }

    /// What the run file says about a process's ports.
    Map<String, String> portsOf(Instance instance) {
        var values = new LinkedHashMap<String, String>();
        values.put(instance.name() + ".management-port", port(instance.managementPort()));
        if (instance.name().equals(Programs.LOCAL)) {
            values.put("kafka.bootstrap", kafka());
            values.put("mongodb.port", port("mongodb"));
            values.put("smtp.port", port("smtp"));
            values.put("push.port", port("push"));
        } else {
            values.put(instance.name() + ".port", port(instance.name()));
        }
        return values;
    }

    private String kafka() {
        return HOST + ":" + ports.of("kafka");
    }

    Map<String, String> of(Instance instance) {
        var values = new LinkedHashMap<String, String>();
        values.put("MANAGEMENT_SERVER_PORT", port(instance.managementPort()));
        values.put("MANAGEMENT_SERVER_ADDRESS", HOST);
        if (instance.name().equals(Programs.LOCAL)) {
            values.putAll(parts());
            return values;
        }
        values.put("SERVER_PORT", port(instance.name()));
        values.put("SERVER_ADDRESS", HOST);
        values.put("DATELINE_URL", url);
        values.put("SPRING_KAFKA_BOOTSTRAP_SERVERS", kafka());
        values.putAll(services());
        values.putAll(needs(instance.program()));
        if (instance.program().needs(INDEX)) {
            values.put(
                    "DATELINE_SEARCH_FOLDER",
                    data.resolve("search").resolve(instance.name()).toString());
        }
        values.putAll(ONE_CLIENT);
        if (all(instance.program()).size() > 1) {
            values.put("DATELINE_DRAINING_TIME", DRAINING);
        }
        return values;
    }

    private Map<String, String> parts() {
        return Map.of(
                "DATELINE_DATA", data.resolve(Programs.LOCAL).toString(),
                "LOCAL_KAFKA_PORT", port("kafka"),
                "LOCAL_KAFKA_CONTROLLER_PORT", port("kafka-controller"),
                "LOCAL_MONGODB_PORT", port("mongodb"),
                "LOCAL_SMTP_PORT", port("smtp"),
                "LOCAL_PUSH_PORT", port("push"));
    }

    private List<Instance> all(Program program) {
        return instances.stream()
                .filter(instance -> instance.program().equals(program))
                .toList();
    }

    private Map<String, String> services() {
        var values = new LinkedHashMap<String, String>();
        for (var instance : instances) {
            if (instance.program().stage() == Program.Stage.SERVICES) {
                values.merge(
                        "DATELINE_SERVICES_" + instance.program().shortName().toUpperCase(ROOT),
                        "http://%s:%s".formatted(HOST, port(instance.name())),
                        (others, address) -> others + "," + address);
            }
        }
        var identity = values.get("DATELINE_SERVICES_IDENTITY");
        if (identity != null) {
            values.put("DATELINE_JWKS_URI", identity.replaceAll("(,|$)", "/identity/oauth2/jwks$1"));
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
        if (program.needs(PUSH)) {
            values.put("DATELINE_PUSH_TRUSTED_ORIGIN", "https://%s:%s".formatted(HOST, port("push")));
            values.put(
                    "DATELINE_PUSH_TRUSTED_CERTIFICATE",
                    data.resolve(Programs.LOCAL).resolve("push/certificate.pem").toString());
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
