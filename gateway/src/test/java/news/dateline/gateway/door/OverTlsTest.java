package news.dateline.gateway.door;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import javax.net.ssl.SSLException;
import news.dateline.gateway.Gateway;
import news.dateline.gateway.ServiceDouble;
import news.dateline.gateway.Wire;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The door with TLS and HTTP/2 by configuration alone, and a certificate made on the spot.
class OverTlsTest {

    @TempDir
    static Path folder;

    static final ServiceDouble site = new ServiceDouble("a page");
    static Gateway gateway;
    static Certificate certificate;

    @BeforeAll
    static void start() throws Exception {
        certificate = Certificate.makeIn(folder);
        var settings = certificate.settings();
        settings.put("dateline.services.site", site.url().toString());
        settings.put("dateline.limits.comments", "1");
        gateway = Gateway.with(settings);
    }

    @AfterAll
    static void stop() {
        gateway.close();
        site.close();
    }

    private static URI at(String path) {
        return URI.create("https://localhost:" + gateway.at("/").getPort() + path);
    }

    private static HttpResponse<String> send(Version version, HttpRequest.Builder request) throws Exception {
        try (var client = HttpClient.newBuilder()
                .sslContext(certificate.trust())
                .version(version)
                .build()) {
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"HTTP_1_1", "HTTP_2"})
    void serves_both_protocols_and_tells_browsers_to_stay(Version version) throws Exception {
        var answer = send(version, HttpRequest.newBuilder(at("/")));

        assertThat(answer.version()).isEqualTo(version);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("a page");
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).hasValue("max-age=31536000");
        assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(site.last().header("X-Forwarded-Proto")).isEqualTo("https");
    }

    @ParameterizedTest
    @EnumSource(names = {"HTTP_1_1", "HTTP_2"})
    void keeps_its_bounds(Version version) throws Exception {
        var large = HttpRequest.newBuilder(at("/city/a-slug"))
                .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[3 * 1024 * 1024]));

        assertThat(send(version, large).statusCode()).isEqualTo(413);
    }

    @Test
    void counts_one_client_over_both() throws Exception {
        var reply =
                HttpRequest.newBuilder(at("/city/a-slug/comments")).POST(HttpRequest.BodyPublishers.ofString("body=x"));

        assertThat(send(Version.HTTP_2, reply).statusCode()).isEqualTo(200);
        assertThat(send(Version.HTTP_1_1, reply).statusCode()).isEqualTo(429);
    }

    @Test
    void refuses_what_is_no_request_as_without_it() throws Exception {
        try (var socket = certificate.trust().getSocketFactory().createSocket("localhost", at("/").getPort())) {
            socket.getOutputStream().write("GET /%zz HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(ISO_8859_1));

            assertThat(new String(socket.getInputStream().readAllBytes(), ISO_8859_1))
                    .startsWith("HTTP/1.1 400 ")
                    .contains("urn:dateline:problem:invalid-request");
        }
    }

    /// Cleartext HTTP/2 would pass the guards by.
    @Test
    void is_the_only_place_for_http_2() throws Exception {
        try (var open = Gateway.with(Map.of(
                        "server.http2.enabled",
                        "true",
                        "dateline.services.site",
                        site.url().toString()));
                var client = HttpClient.newBuilder().version(Version.HTTP_2).build();
                var wire = new Wire(open);
                var another = new Wire(open)) {
            var answer = client.send(HttpRequest.newBuilder(open.at("/")).build(), BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.version()).isEqualTo(Version.HTTP_1_1);
            assertThat(wire.send("GET /%zz HTTP/1.1\r\nHost: x\r\n\r\n").untilClosed())
                    .contains("urn:dateline:problem:invalid-request");
            assertThat(another.send("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n").untilClosed())
                    .contains("urn:dateline:problem:invalid-request");
        }
    }

    @Test
    void is_not_served_to_whoever_does_not_trust_it() {
        assertThatThrownBy(() -> {
                    try (var client = HttpClient.newHttpClient()) {
                        client.send(HttpRequest.newBuilder(at("/")).build(), BodyHandlers.ofString());
                    }
                })
                .isInstanceOf(SSLException.class);
    }
}
