package news.dateline.local.push;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigInteger;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class APushServiceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @TempDir
    private static Path folder;

    private static PushService service;
    private static KeyPair sender;

    private final Browser browser = service.newBrowser();

    @BeforeAll
    static void start() throws Exception {
        service = PushService.start(folder, freePort());
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        sender = generator.generateKeyPair();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @ParameterizedTest
    @EnumSource
    void takes_a_message_and_says_where_it_is(HttpClient.Version version) throws Exception {
        var answer = client(version).send(message().build(), BodyHandlers.ofString());

        assertThat(answer.version()).isEqualTo(version);
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(place -> assertThat(place).startsWith("/message/"));
    }

    @Test
    void counts_what_it_takes() throws Exception {
        var before = service.taken();

        send(message());
        browser.meetWith(new Behaviour.Refuses(410));
        send(message());

        assertThat(service.taken()).isEqualTo(before + 1);
    }

    @Test
    void cannot_open_what_was_not_sealed_for_the_browser() throws Exception {
        var before = service.unreadable();

        assertThat(send(message()).statusCode()).isEqualTo(201);

        assertThat(service.unreadable()).isGreaterThan(before);
        assertThat(service.letters()).noneMatch(letter -> letter.browser().equals(browser.id()));
        assertThat(browser.heard()).isZero();
    }

    @Test
    void asks_who_sends() throws Exception {
        assertThat(send(message().setHeader("Authorization", token(service.origin(), Duration.ofHours(12))))
                        .statusCode())
                .isEqualTo(201);
        assertThat(send(request().header("TTL", "60")).statusCode()).isEqualTo(401);
        assertThat(send(message().setHeader("Authorization", "Bearer x")).statusCode())
                .isEqualTo(403);
        assertThat(send(message().setHeader("Authorization", token("https://other", Duration.ofHours(1))))
                        .statusCode())
                .isEqualTo(403);
        assertThat(send(message().setHeader("Authorization", token(service.origin(), Duration.ofHours(25))))
                        .statusCode())
                .isEqualTo(403);
        assertThat(send(message().setHeader("Authorization", token(service.origin(), Duration.ofHours(-1))))
                        .statusCode())
                .isEqualTo(403);
        var forged = token(service.origin(), Duration.ofHours(1)).replaceAll("\\.[\\w-]+,", "." + "A".repeat(86) + ",");
        assertThat(send(message().setHeader("Authorization", forged)).statusCode())
                .isEqualTo(403);
    }

    @Test
    void knows_nobody_by_a_token_that_has_ended() throws Exception {
        var now = new AtomicReference<>(Instant.now());
        var senders = new Senders(service.origin(), now::get);
        var token = token(service.origin(), Duration.ofHours(1));

        assertThat(senders.know(token)).isTrue();
        assertThat(senders.know(token)).isTrue();
        now.updateAndGet(time -> time.plus(Duration.ofHours(2)));
        assertThat(senders.know(token)).isFalse();
    }

    @Test
    void refuses_what_is_no_message() throws Exception {
        assertThat(send(message().uri(URI.create(service.origin() + "/push/nobody")))
                        .statusCode())
                .isEqualTo(404);
        assertThat(send(message().setHeader("TTL", "soon")).statusCode()).isEqualTo(400);
        assertThat(send(message().setHeader("Content-Encoding", "gzip")).statusCode())
                .isEqualTo(400);
        assertThat(send(message().setHeader("Urgency", "extreme")).statusCode()).isEqualTo(400);
        assertThat(send(message().setHeader("Topic", "t".repeat(33))).statusCode())
                .isEqualTo(400);
        assertThat(send(message().POST(BodyPublishers.ofByteArray(new byte[4_097])))
                        .statusCode())
                .isEqualTo(413);
        assertThat(send(message().GET()).statusCode()).isEqualTo(405);
    }

    @Test
    void is_as_unfriendly_as_it_is_told_to_be() throws Exception {
        browser.meetWith(new Behaviour.Refuses(410));
        assertThat(send(message()).statusCode()).isEqualTo(410);

        browser.meetWith(new Behaviour.AsksToWait(Duration.ofMinutes(10)));
        var asked = send(message());
        assertThat(asked.statusCode()).isEqualTo(429);
        assertThat(asked.headers().firstValue("Retry-After")).hasValue("600");

        browser.meetWith(new Behaviour.IsSlow(Duration.ofMillis(1)));
        assertThat(send(message()).statusCode()).isEqualTo(201);

        browser.meetWith(new Behaviour.SaysNothing());
        assertThatThrownBy(() -> send(message().timeout(Duration.ofMillis(300))))
                .isInstanceOf(HttpTimeoutException.class);
    }

    @ParameterizedTest
    @EnumSource
    void cuts_a_connection_off(HttpClient.Version version) {
        browser.meetWith(new Behaviour.CutsOff());

        assertThatThrownBy(() -> client(version).send(message().build(), BodyHandlers.ofString()))
                .isInstanceOf(IOException.class)
                .isNotInstanceOf(HttpTimeoutException.class);
    }

    @Test
    void shows_the_same_certificate_at_the_next_start() throws Exception {
        var shown = Files.readString(service.certificate());

        PushService.start(folder, freePort()).close();

        assertThat(Files.readString(service.certificate())).isEqualTo(shown);
    }

    /// The values of RFC 8291, section 5.
    @Test
    void opens_the_message_that_the_standard_prints() throws Exception {
        var reader = Browser.of(
                new BigInteger(1, bytes("q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94")),
                bytes("BTBZMqHH6r4Tts7J_aSIgg"));
        var message = bytes("DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27ml"
                + "mlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPT"
                + "pK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN");

        assertThat(new String(reader.open(message), UTF_8)).isEqualTo("When I grow up, I want to be a watermelon");
        message[message.length - 1] ^= 1;
        assertThatThrownBy(() -> reader.open(message)).isInstanceOf(InvalidCipherTextException.class);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client(HttpClient.Version.HTTP_2).send(request.build(), BodyHandlers.ofString());
    }

    private static HttpClient client(HttpClient.Version version) throws Exception {
        var trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null);
        try (var file = Files.newInputStream(service.certificate())) {
            trusted.setCertificateEntry(
                    "push", CertificateFactory.getInstance("X.509").generateCertificate(file));
        }
        var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        var tls = SSLContext.getInstance("TLS");
        tls.init(null, managers.getTrustManagers(), null);
        return HttpClient.newBuilder().version(version).sslContext(tls).build();
    }

    private HttpRequest.Builder request() {
        return HttpRequest.newBuilder(URI.create(browser.endpoint()))
                .timeout(PATIENCE)
                .POST(BodyPublishers.ofByteArray(new byte[200]));
    }

    private HttpRequest.Builder message() throws Exception {
        return request()
                .header("TTL", "60")
                .header("Content-Encoding", "aes128gcm")
                .header("Authorization", token(service.origin(), Duration.ofHours(1)));
    }

    private static String token(String audience, Duration lasts) throws Exception {
        var claims = "{\"aud\":\"%s\",\"exp\":%d}"
                .formatted(audience, Instant.now().plus(lasts).getEpochSecond());
        var signed =
                text("{\"typ\":\"JWT\",\"alg\":\"ES256\"}".getBytes(US_ASCII)) + "." + text(claims.getBytes(US_ASCII));
        var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initSign(sender.getPrivate());
        signature.update(signed.getBytes(US_ASCII));
        var encoded = sender.getPublic().getEncoded();
        var point = Arrays.copyOfRange(encoded, encoded.length - 65, encoded.length);
        return "vapid t=" + signed + "." + text(signature.sign()) + ", k=" + text(point);
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] bytes(String base64url) {
        return Base64.getUrlDecoder().decode(base64url);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
