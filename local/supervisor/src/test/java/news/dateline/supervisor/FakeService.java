package news.dateline.supervisor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// Stands in for any process: answers its readiness probe and notes its life in `life.txt` where it runs. It dies
/// while starting when a file `<name>.broken` lies there.
public final class FakeService {

    private FakeService() {}

    public static void main(String[] arguments) throws IOException {
        var name = name();
        note(name + " starts");
        if (Files.exists(Path.of(name + ".broken"))) {
            System.out.println(name + " did not start: the cupboard is bare");
            System.exit(3);
        }
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> {
            System.out.println("good bye");
            note(name + " stops");
        }));
        int port = Integer.parseInt(System.getenv("MANAGEMENT_SERVER_PORT"));
        var server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
        server.createContext("/actuator/health/readiness", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        note(name + " is ready");
        server.start();
    }

    private static String name() {
        return Arrays.stream(System.getProperty("java.class.path").split(":"))
                .map(entry -> Path.of(entry).getFileName().toString().replace(".jar", ""))
                .filter(entry -> !entry.equals("supervisor"))
                .findFirst()
                .orElseThrow();
    }

    private static void note(String line) {
        try {
            Files.write(Path.of("life.txt"), (line + "\n").getBytes(UTF_8), CREATE, APPEND);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
