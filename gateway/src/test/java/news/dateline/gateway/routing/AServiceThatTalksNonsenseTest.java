package news.dateline.gateway.routing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.stream.Stream;
import news.dateline.gateway.Gateway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// OWASP API10: a service behind the door is not believed either.
class AServiceThatTalksNonsenseTest {

    static final ServerSocket nonsense = listen();
    static Gateway gateway;
    static volatile String answer = "";

    @BeforeAll
    static void start() {
        Thread.ofVirtual().start(AServiceThatTalksNonsenseTest::talk);
        gateway = Gateway.with(Map.of("dateline.services.article", "http://127.0.0.1:" + nonsense.getLocalPort()));
    }

    @AfterAll
    static void stop() throws IOException {
        gateway.close();
        nonsense.close();
    }

    static Stream<String> nonsense() {
        return Stream.of(
                "SSH-2.0-OpenSSH\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab",
                "HTTP/1.1 200 OK\r\nX-Header: a\0b\r\n\r\n",
                "HTTP/1.1 OK\r\n\r\n",
                "HTTP/1.1 200 OK\r\nX-Long: " + "a".repeat(100_000) + "\r\n\r\n",
                "HTTP/1.1 200 OK\r\n" + "X-Many: 0123456789\r\n".repeat(10_000) + "\r\n",
                "");
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("nonsense")
    void api10_unsafe_consumption_of_what_is_not_shown_to_the_reader(String nonsense) {
        answer = nonsense;

        var told = gateway.get("/api/articles");

        assertThat(told.statusCode()).isEqualTo(503);
        assertThat(told.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(told.body()).contains("urn:dateline:problem:").doesNotContain("127.0.0.1", "Exception", "netty");
    }

    private static ServerSocket listen() {
        try {
            return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void talk() {
        while (!nonsense.isClosed()) {
            try (var socket = nonsense.accept()) {
                socket.getInputStream().read(new byte[8 * 1024]);
                socket.getOutputStream().write(answer.getBytes(ISO_8859_1));
            } catch (IOException e) {
                // Somebody has had enough: the next one.
            }
        }
    }
}
