package news.dateline.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import news.dateline.gateway.Gateway;
import news.dateline.gateway.ServiceDouble;
import news.dateline.gateway.Wire;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// RFC 9112, section 11.2: a request that two readers of the same bytes could understand differently is smuggled in.
class WhatIsNoRequestTest {

    private static final String GET = "GET /api/articles HTTP/1.1\r\nHost: x\r\n";
    private static final String POST = "POST /api/articles HTTP/1.1\r\nHost: x\r\n";
    private static final String SMUGGLED = "GET /api/articles/smuggled HTTP/1.1\r\nHost: x\r\n\r\n";

    static final ServiceDouble article = new ServiceDouble("article");
    static Gateway gateway;

    @BeforeAll
    static void start() {
        gateway = Gateway.with(Map.of("dateline.services.article", article.url().toString()));
    }

    @AfterAll
    static void stop() {
        gateway.close();
        article.close();
    }

    @BeforeEach
    void forget() {
        article.forget();
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("two lengths", 400, POST + "Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello"),
                Arguments.of("a list of lengths", 400, POST + "Content-Length: 5, 6\r\n\r\nhello"),
                Arguments.of("a negative length", 400, POST + "Content-Length: -1\r\n\r\n"),
                Arguments.of("a length in hexadecimal", 400, POST + "Content-Length: 0x5\r\n\r\nhello"),
                Arguments.of("a length with a sign", 400, POST + "Content-Length: +5\r\n\r\nhello"),
                Arguments.of("an unknown coding", 400, POST + "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n"),
                Arguments.of("two codings", 400, POST + "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n"),
                Arguments.of(
                        "a coding said twice",
                        400,
                        POST + "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\n"),
                Arguments.of(
                        "chunks before they were invented",
                        400,
                        "POST /api/articles HTTP/1.0\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
                Arguments.of("a blank before the colon", 400, POST + "Content-Length : 5\r\n\r\nhello"),
                Arguments.of("a nameless header", 400, GET + ": value\r\n\r\n"),
                Arguments.of("a header with a zero byte", 400, GET + "X-Zero: a\0b\r\n\r\n"),
                Arguments.of(
                        "a chunk with a sign",
                        400,
                        POST + "Transfer-Encoding: chunked\r\n\r\n+5\r\nhello\r\n0\r\n\r\n"),
                Arguments.of("a chunk without a size", 400, POST + "Transfer-Encoding: chunked\r\n\r\n\r\nhello\r\n"),
                Arguments.of(
                        "an endless chunk", 400, POST + "Transfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFFF\r\nhello"),
                Arguments.of("no host", 400, "GET /api/articles HTTP/1.1\r\n\r\n"),
                Arguments.of("two hosts", 400, GET + "Host: y\r\n\r\n"),
                Arguments.of("no version", 400, "GET /api/articles\r\n\r\n"),
                Arguments.of("another protocol", 400, "GET /api/articles SMTP/1.1\r\nHost: x\r\n\r\n"),
                Arguments.of("a zero byte in the address", 400, "GET /api/\0 HTTP/1.1\r\nHost: x\r\n\r\n"),
                Arguments.of("half an escape", 400, "GET /api/%4 HTTP/1.1\r\nHost: x\r\n\r\n"),
                Arguments.of("a wrong escape", 400, "GET /api/%zz HTTP/1.1\r\nHost: x\r\n\r\n"),
                Arguments.of("a bar in the address", 400, "GET /api/search?q=a|b HTTP/1.1\r\nHost: x\r\n\r\n"),
                Arguments.of("a long address", 414, "GET /" + "a".repeat(9_000) + " HTTP/1.1\r\nHost: x\r\n\r\n"),
                Arguments.of("a long header", 431, GET + "X-Long: " + "a".repeat(17_000) + "\r\n\r\n"),
                Arguments.of("many headers", 431, GET + "X-Many: 0123456789\r\n".repeat(1_000) + "\r\n"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void is_refused_with_a_problem_and_ends_the_connection(String what, int status, String bytes) {
        try (var wire = new Wire(gateway)) {
            var answer = wire.send(bytes + SMUGGLED).untilClosed();

            assertThat(answer)
                    .startsWith("HTTP/1.1 " + status + " ")
                    .contains("application/problem+json", "\"status\":" + status, "urn:dateline:problem:")
                    .contains("X-Request-Id: ", "Content-Security-Policy: ")
                    .containsOnlyOnce("HTTP/1.1 ")
                    .doesNotContain("Exception", "netty", "127.0.0.1");
        }
        assertThat(article.seen()).isEmpty();
    }

    static Stream<Arguments> ambiguous() {
        return Stream.of(
                Arguments.of(
                        "a length and chunks",
                        POST + "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
                Arguments.of("a folded header", POST + "Content-Length:\r\n 5\r\n\r\nhello"),
                Arguments.of(
                        "lines that end without CR",
                        "POST /api/articles HTTP/1.1\nHost: x\nContent-Length: 5\n\nhello"));
    }

    /// However the server decides, the bytes of a body never become a request of their own.
    @ParameterizedTest(name = "{0}")
    @MethodSource("ambiguous")
    void never_hides_a_second_one(String what, String bytes) {
        try (var wire = new Wire(gateway)) {
            wire.send(bytes.replace("hello", SMUGGLED.substring(0, 5))
                            + "GET /api/articles/after HTTP/1.1\r\nHost: x\r\n" + "Connection: close\r\n\r\n")
                    .untilClosed();
        }
        assertThat(article.seen()).noneMatch(seen -> seen.path().contains("smuggled"));
        assertThat(article.seen())
                .allMatch(seen -> seen.header("Content-Length").isEmpty()
                        || seen.header("Transfer-Encoding").isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/search?q=a%7Cb", "/api/search?q=%E2%82%AC", "/api/articles?tag=(x)!*'"})
    void is_nothing_that_is_spelt_as_it_should_be(String path) {
        assertThat(gateway.get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void is_told_apart_from_a_second_request_on_one_connection() {
        try (var wire = new Wire(gateway)) {
            wire.send(GET + "\r\n" + GET + "\r\n");

            assertThat(wire.until("article")).startsWith("HTTP/1.1 200 ");
            assertThat(wire.until("article")).startsWith("HTTP/1.1 200 ");
        }
    }

    @Test
    void leaves_the_answer_to_the_request_before_it_whole() {
        try (var wire = new Wire(gateway)) {
            wire.send(GET + "\r\n" + "GET /api/%zz HTTP/1.1\r\nHost: x\r\n\r\n");

            assertThat(wire.until("article")).startsWith("HTTP/1.1 200 ");
            assertThat(wire.until("\r\n")).startsWith("HTTP/1.1 400 ");
        }
    }
}
