package news.dateline.gateway.door;

import static java.util.concurrent.CompletableFuture.supplyAsync;
import static news.dateline.gateway.door.Http2Wire.CONTINUATION;
import static news.dateline.gateway.door.Http2Wire.DATA;
import static news.dateline.gateway.door.Http2Wire.END_HEADERS;
import static news.dateline.gateway.door.Http2Wire.END_STREAM;
import static news.dateline.gateway.door.Http2Wire.GOAWAY;
import static news.dateline.gateway.door.Http2Wire.HEADERS;
import static news.dateline.gateway.door.Http2Wire.RST_STREAM;
import static news.dateline.gateway.door.Http2Wire.SETTINGS;
import static news.dateline.gateway.door.Http2Wire.fields;
import static news.dateline.gateway.door.Http2Wire.framed;
import static news.dateline.gateway.door.Http2Wire.head;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;
import java.util.stream.Stream;
import news.dateline.gateway.Gateway;
import news.dateline.gateway.ServiceDouble;
import news.dateline.gateway.Wire;
import news.dateline.gateway.door.Http2Wire.Frame;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// HTTP/2 (RFC 9113): what one client may do with one connection, whose settings it never confirms.
class AConnectionOfManyStreamsTest {

    private static final int MOST = 3;
    private static final int NO_ERROR = 0x0;
    private static final int REFUSED_STREAM = 0x7;
    private static final int ENHANCE_YOUR_CALM = 0xb;
    private static final int MAX_CONCURRENT_STREAMS = 0x3;

    @TempDir
    static Path folder;

    static final ServiceDouble article = new ServiceDouble("article");
    static Certificate certificate;
    static Gateway gateway;

    /// Waits for nobody.
    static Gateway hasty;

    @BeforeAll
    static void start() throws Exception {
        certificate = Certificate.makeIn(folder);
        gateway = with(Map.of());
        hasty = with(Map.of("dateline.door.head-time", "1s"));
    }

    private static Gateway with(Map<String, String> changes) {
        var settings = certificate.settings();
        settings.put("dateline.services.article", article.url().toString());
        settings.put("dateline.connections.streams", String.valueOf(MOST));
        settings.put("dateline.door.body-time", "300ms");
        settings.putAll(changes);
        return Gateway.with(settings);
    }

    @AfterAll
    static void stop() {
        gateway.close();
        hasty.close();
        article.close();
    }

    @BeforeEach
    void forget() {
        article.forget();
        article.behave(exchange -> ServiceDouble.answer(exchange, 200, "text/plain", "article"));
    }

    private static Http2Wire wire() {
        return Http2Wire.to(gateway, certificate.trust());
    }

    @Test
    void serves_whoever_sends_in_pieces_but_in_time() {
        var head = head("GET", "/api/articles");
        try (var wire = wire()) {
            wire.frame(HEADERS, END_STREAM, 1, Arrays.copyOf(head, 20))
                    .frame(CONTINUATION, END_HEADERS, 1, Arrays.copyOfRange(head, 20, head.length));

            assertThat(text(wire.until(ends(1)))).isEqualTo("article");
            assertThat(text(wire.get(3, "/api/articles").until(ends(3)))).isEqualTo("article");
        }
    }

    static Stream<Arguments> unfinished() {
        var head = head("GET", "/api/articles");
        return Stream.of(
                Arguments.of("a preface", "PRI * HT".getBytes()),
                Arguments.of("the head of a frame", new byte[] {0, 0, 40, HEADERS}),
                Arguments.of("a frame of headers", Arrays.copyOf(framed(HEADERS, END_HEADERS, 1, head), 30)),
                Arguments.of("headers", framed(HEADERS, END_STREAM, 1, head)),
                Arguments.of(
                        "headers in two frames",
                        joined(framed(HEADERS, END_STREAM, 1, head), framed(CONTINUATION, 0, 1, fields("a", "b")))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unfinished")
    void is_cut_when_what_was_begun_does_not_end(String what, byte[] begun) {
        try (var wire = what.equals("a preface")
                ? Http2Wire.silent(hasty, certificate.trust())
                : Http2Wire.to(hasty, certificate.trust())) {
            assertThat(wire.bytes(begun).untilClosed()).noneMatch(frame -> frame.type() == HEADERS);
        }
        assertThat(article.seen()).isEmpty();
    }

    @Test
    void is_cut_though_a_stream_is_open_on_it() {
        try (var wire = Http2Wire.to(hasty, certificate.trust())) {
            wire.frame(HEADERS, END_HEADERS, 1, head("POST", "/api/articles"));

            assertThat(wire.frame(HEADERS, 0, 3, head("GET", "/api/articles")).untilClosed())
                    .noneMatch(frame -> frame.is(HEADERS, 3));
        }
    }

    @Test
    void that_says_nothing_at_all_is_cut() {
        try (var wire = Http2Wire.silent(hasty, certificate.trust())) {
            assertThat(wire.untilClosed()).noneMatch(frame -> frame.type() == HEADERS);
        }
    }

    @Test
    void that_does_not_shake_hands_is_cut() {
        try (var wire = new Wire(hasty)) {
            assertThat(wire.untilClosed()).isEmpty();
        }
    }

    @Test
    void that_is_idle_is_left_alone_for_a_while_and_then_ended() {
        try (var impatient = with(Map.of("server.netty.idle-timeout", "1s"));
                var wire = Http2Wire.to(impatient, certificate.trust())) {
            assertThat(text(wire.get(1, "/api/articles").untilClosed())).isEqualTo("article");
        }
    }

    @Test
    void is_ended_when_headers_go_on_and_on_in_small_frames() {
        var flood = new ByteArrayOutputStream();
        flood.writeBytes(framed(HEADERS, END_STREAM, 1, head("GET", "/api/articles")));
        for (var frame = 0; frame < 1_000; frame++) {
            flood.writeBytes(framed(CONTINUATION, 0, 1));
        }
        try (var wire = wire()) {
            assertThat(wire.bytes(flood.toByteArray()).untilClosed())
                    .filteredOn(frame -> frame.type() == GOAWAY)
                    .first()
                    .returns(ENHANCE_YOUR_CALM, Frame::error);
        }
    }

    @Test
    void takes_no_more_headers_than_over_http_1() {
        try (var wire = wire()) {
            var answered = wire.frame(HEADERS, END_STREAM, 1, head("GET", "/api/articles", "x-a", "a".repeat(9_000)))
                    .frame(CONTINUATION, END_HEADERS, 1, fields("x-b", "b".repeat(9_000)))
                    .until(ends(1));

            assertThat(answered).anyMatch(frame -> frame.headers().contains(":status: 431"));
        }
        assertThat(article.seen()).isEmpty();
    }

    @Test
    void whose_stream_does_not_end_is_told_and_told_to_stop_while_others_go_on() {
        try (var wire = wire()) {
            wire.frame(HEADERS, END_HEADERS, 1, head("POST", "/api/articles", "content-length", "100"))
                    .frame(DATA, 0, 1, (byte) '{');

            var answered = wire.until(frame -> frame.is(RST_STREAM, 1));

            assertThat(answered).anyMatch(frame -> frame.headers().contains(":status: 408"));
            assertThat(text(answered)).contains("urn:dateline:problem:too-slowly-sent");
            assertThat(answered.getLast().error()).isEqualTo(NO_ERROR);
            assertThat(text(wire.get(3, "/api/articles").until(ends(3)))).isEqualTo("article");
        }
    }

    @Test
    void whose_body_nobody_waits_for_is_answered_and_told_to_stop() {
        try (var wire = wire()) {
            var answered =
                    wire.frame(HEADERS, END_HEADERS, 1, head("GET", "/api/me")).until(frame -> frame.is(RST_STREAM, 1));

            assertThat(answered).anyMatch(frame -> frame.headers().contains(":status: 200"));
            assertThat(answered.getLast().error()).isEqualTo(NO_ERROR);
        }
    }

    @Test
    void has_so_many_streams_at_once_and_no_more() {
        var release = new CountDownLatch(1);
        article.behave(ServiceDouble.late(release));
        try (var wire = wire()) {
            var told = wire.until(frame -> frame.type() == SETTINGS).getLast();
            assertThat(settings(told)).containsEntry(MAX_CONCURRENT_STREAMS, MOST);
            for (var stream = 1; stream <= 2 * MOST - 1; stream += 2) {
                wire.get(stream, "/api/articles?cursor=" + stream); // what is alike is asked for once
            }
            await().until(() -> article.seen().size() == MOST);

            var refused = 2 * MOST + 1;
            assertThat(wire.get(refused, "/api/articles")
                            .until(frame -> frame.is(RST_STREAM, refused))
                            .getLast()
                            .error())
                    .isEqualTo(REFUSED_STREAM);
            release.countDown();

            assertThat(text(wire.until(ends(1)))).contains("late");
            await().untilAsserted(() -> assertThat(article.seen()).hasSize(MOST));
            article.behave(exchange -> ServiceDouble.answer(exchange, 200, "text/plain", "again"));
            assertThat(text(wire.get(refused + 2, "/api/articles").until(ends(refused + 2))))
                    .contains("again");
        }
    }

    private static Map<Integer, Integer> settings(Frame frame) {
        var bytes = ByteBuffer.wrap(frame.payload());
        var settings = new HashMap<Integer, Integer>();
        while (bytes.hasRemaining()) {
            settings.put((int) bytes.getShort(), bytes.getInt());
        }
        return settings;
    }

    /// CVE-2023-44487. Read while it is written: what is sent to a connection that has ended takes the last word with
    /// it.
    @Test
    void is_ended_when_streams_are_opened_and_taken_back_at_once() {
        try (var wire = wire()) {
            var answered = supplyAsync(wire::untilClosed);
            for (var number = 0; number < 1_000 && !answered.isDone(); number++) {
                var stream = 2 * number + 1;
                wire.get(stream, "/api/articles").frame(RST_STREAM, 0, stream, new byte[] {0, 0, 0, 8});
            }

            assertThat(answered.join())
                    .filteredOn(frame -> frame.type() == GOAWAY)
                    .first()
                    .returns(ENHANCE_YOUR_CALM, Frame::error);
        }
        assertThat(article.seen()).hasSizeLessThan(300);
    }

    /// Who takes nothing of what is answered keeps a service waiting, on however many connections.
    @Test
    void is_one_of_several_that_together_have_so_much_under_way_and_no_more() {
        var release = new CountDownLatch(1);
        article.behave(ServiceDouble.late(release));
        try (var strict = with(Map.of("dateline.connections.per-client", "2"));
                var first = Http2Wire.to(strict, certificate.trust());
                var second = Http2Wire.to(strict, certificate.trust())) {
            first.get(1, "/api/articles?section=world");
            second.get(1, "/api/articles?section=sport");
            await().until(() -> article.seen().size() == 2);

            var refused = first.get(3, "/api/articles").until(ends(3));

            assertThat(refused)
                    .filteredOn(frame -> frame.is(HEADERS, 3))
                    .singleElement()
                    .satisfies(frame -> assertThat(frame.headers()).contains(":status: 429", "retry-after: 1"));
            assertThat(text(refused)).contains("urn:dateline:problem:too-many-requests", "at once");
            release.countDown();
            assertThat(text(second.until(ends(1)))).isEqualTo("late");
            assertThat(text(first.until(ends(1)))).isEqualTo("late");
            assertThat(text(first.get(5, "/api/articles").until(ends(5)))).isEqualTo("late");
        }
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("half an escape", 400, head("GET", "/api/%4")),
                Arguments.of("a wrong escape", 400, head("GET", "/api/%zz")),
                Arguments.of("a blank in the address", 400, head("GET", "/api/articles HTTP/1.1")),
                Arguments.of("a bar in the address", 400, head("GET", "/api/search?q=a|b")),
                Arguments.of("a long address", 414, head("GET", "/" + "a".repeat(9_000))),
                Arguments.of("another host", 400, head("GET", "/api/articles", "host", "evil.example")),
                Arguments.of("no host", 400, fields(":method", "GET", ":scheme", "https", ":path", "/api/articles")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void refuses_with_a_problem_what_would_be_no_request_once_it_is_passed_on(String what, int status, byte[] head) {
        try (var wire = wire()) {
            var answered =
                    wire.frame(HEADERS, END_HEADERS | END_STREAM, 1, head).until(ends(1));

            assertThat(answered)
                    .filteredOn(frame -> frame.is(HEADERS, 1))
                    .singleElement()
                    .satisfies(frame -> assertThat(frame.headers())
                            .contains(":status: " + status, "content-type: application/problem+json")
                            .anyMatch(line -> line.startsWith("content-security-policy: "))
                            .anyMatch(line -> line.startsWith("x-request-id: "))
                            .noneMatch(line -> line.startsWith("connection: ")));
            assertThat(text(answered)).contains("urn:dateline:problem:");
            assertThat(text(wire.get(3, "/api/articles").until(ends(3)))).isEqualTo("article");
        }
        assertThat(article.seen()).singleElement().returns("/api/articles", ServiceDouble.Seen::path);
    }

    @Test
    void refuses_it_before_its_body() {
        try (var wire = wire()) {
            var answered = wire.frame(HEADERS, END_HEADERS, 1, head("POST", "/api/%zz"))
                    .frame(DATA, 0, 1, new byte[100])
                    .until(frame -> frame.is(RST_STREAM, 1));

            assertThat(text(answered)).contains("urn:dateline:problem:invalid-request");
        }
        assertThat(article.seen()).isEmpty();
    }

    /// Headers that mean something else in HTTP/1, bodies that are not as long as they say, and ends of lines.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "transfer-encoding: chunked",
                "connection: close",
                "content-length: 3",
                "X-Upper: case",
                "x-line: b\r\n\r\nGET /api/articles/smuggled HTTP/1.1\r\n\r\n",
                "x-zero: b\0c",
                ":path: /api/articles\r\nx: y",
                "x\r\ny: b"
            })
    void never_smuggles_a_second_request(String header) {
        var field = header.split("(?<=.): ", 2);
        try (var wire = wire()) {
            wire.frame(HEADERS, END_HEADERS, 1, head("POST", "/api/articles", field))
                    .frame(DATA, END_STREAM, 1, "GET /api/articles/smuggled HTTP/1.1\r\n\r\n".getBytes());

            assertThat(wire.until(frame -> frame.is(RST_STREAM, 1) || frame.type() == GOAWAY || ends(1).test(frame)))
                    .noneMatch(frame -> frame.headers().contains(":status: 200"));
        }
        assertThat(article.seen()).noneMatch(seen -> seen.path().contains("smuggled"));
    }

    private static Predicate<Frame> ends(int stream) {
        return frame -> frame.stream() == stream
                && (frame.type() == RST_STREAM || (frame.type() <= HEADERS && (frame.flags() & END_STREAM) != 0));
    }

    private static String text(List<Frame> frames) {
        var text = new StringBuilder();
        frames.stream().filter(frame -> frame.type() == DATA).forEach(frame -> text.append(frame.text()));
        return text.toString();
    }

    private static byte[] joined(byte[]... all) {
        var bytes = new ByteArrayOutputStream();
        Stream.of(all).forEach(bytes::writeBytes);
        return bytes.toByteArray();
    }
}
