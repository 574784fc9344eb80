package news.dateline.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import news.dateline.system.Checkout.Ended;
import tools.jackson.core.type.TypeReference;

/// The whole system, started as a newcomer starts it, with a data folder and a port of its own. Its logs stay until the
/// next run.
final class RunningDateline implements AutoCloseable {

    /// For whatever other work on this machine may delay.
    static final Duration PATIENCE = Duration.ofSeconds(180);

    private final Checkout checkout;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final Thread atExit = new Thread(this::down);

    private RunningDateline(Checkout checkout) {
        this.checkout = checkout;
    }

    static RunningDateline start() {
        return start("home", "");
    }

    /// @param folder where it keeps its data, below what tests leave
    /// @param scale how often each service runs, like `site=2,gateway=2`; empty: once
    static RunningDateline start(String folder, String scale) {
        var checkout = new Checkout(Checkout.LEFT.resolve(folder), freePort());
        clear(checkout);
        var dateline = new RunningDateline(checkout);
        Runtime.getRuntime().addShutdownHook(dateline.atExit);
        var up = scale.isEmpty() ? checkout.dateline("up", "-d") : checkout.dateline("up", "-d", "--scale", scale);
        assertThat(up.status())
                .as("./dateline up -d said: %s%s", up.output(), up.errors())
                .isZero();
        return dateline;
    }

    /// A run that was killed may have left its system running.
    private static void clear(Checkout checkout) {
        if (Files.notExists(checkout.home())) {
            return;
        }
        checkout.dateline("down");
        try (var files = Files.walk(checkout.home())) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    Checkout checkout() {
        return checkout;
    }

    URI at(String path) {
        return URI.create(running("url") + path);
    }

    /// The public address and those of the other gateways.
    List<String> doors() {
        return Stream.of(running("processes").split(","))
                .filter(process -> process.startsWith("gateway"))
                .map(gateway -> "http://localhost:" + running(gateway + ".port"))
                .toList();
    }

    /// A command against this system.
    Ended dateline(String... words) {
        return checkout.dateline(words);
    }

    /// Minted once: whoever holds a token goes on with it.
    String token(String role) {
        return tokens.computeIfAbsent(role, this::mint);
    }

    private String mint(String role) {
        var minted = dateline("token", role);
        assertThat(minted.status()).as(minted.errors()).isZero();
        return minted.output().strip();
    }

    /// What a browser says that subscribes at this machine's push service.
    Map<String, Object> newBrowser() throws IOException {
        var made = anyone().send("POST", "http://127.0.0.1:" + running("local.management-port") + "/push/browsers", "");
        return Client.JSON.readValue(made.body(), new TypeReference<>() {});
    }

    /// What has reached such a browser, opened.
    List<String> lettersTo(Map<String, Object> browser) throws IOException {
        var letters = anyone().get("http://127.0.0.1:" + running("local.management-port") + "/push.json")
                .json();
        return letters.valueStream()
                .filter(letter -> String.valueOf(browser.get("endpoint"))
                        .endsWith("/" + letter.path("browser").asString()))
                .map(letter -> letter.path("text").asString())
                .toList();
    }

    Client anyone() {
        return new Client(running("url"), null);
    }

    Client as(String role) {
        return new Client(running("url"), token(role));
    }

    /// What the supervisor says at this moment, empty if nothing.
    String running(String name) {
        return properties("run/system.properties").getProperty(name, "");
    }

    /// `username`, `name` or `password` of the demo user who has the role.
    String demoUser(String role, String what) {
        return properties("demo-users.properties").getProperty(role + "." + what);
    }

    private Properties properties(String file) {
        var values = new Properties();
        try (Reader reader = Files.newBufferedReader(checkout.home().resolve(file))) {
            values.load(reader);
            return values;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// As `kill -9` does, and returns once the supervisor has brought the process back and it is ready.
    void kill(String process) {
        var pid = running(process + ".pid");
        assertThat(ProcessHandle.of(Long.parseLong(pid)).orElseThrow().destroyForcibly())
                .isTrue();
        await(process + " is back")
                .atMost(PATIENCE)
                .until(() -> !running(process + ".pid").equals(pid)
                        && running(process + ".state").equals("ready"));
    }

    /// Keeps a process away while something is tried: it is killed, and what the supervisor starts in its place is
    /// stopped before it opens a port, and goes on afterwards. Returns once the process is ready again.
    void without(String process, Attempt attempt) throws IOException {
        var pid = running(process + ".pid");
        ProcessHandle.of(Long.parseLong(pid)).orElseThrow().destroyForcibly();
        var next = await("another " + process)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> running(process + ".pid"), started -> !started.isEmpty() && !started.equals(pid));
        signal("STOP", next);
        try {
            attempt.run();
        } finally {
            signal("CONT", next);
            await(process + " is back")
                    .atMost(PATIENCE)
                    .until(() -> running(process + ".state").equals("ready"));
        }
    }

    /// What is tried while a process is away.
    interface Attempt {
        void run() throws IOException;
    }

    private void signal(String signal, String pid) throws IOException {
        var ended = checkout.run(List.of("kill", "-" + signal, pid), Map.of());
        assertThat(ended.status()).as(ended.errors()).isZero();
    }

    private void down() {
        checkout.dateline("down");
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(atExit);
        down();
    }
}
