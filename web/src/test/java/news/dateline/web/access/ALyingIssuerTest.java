package news.dateline.web.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/// What the issuer's address answers is a stranger's word. Where it cannot be understood no token is judged (503 to
/// whoever brings one); where it is no key for the token, the token is refused (401).
class ALyingIssuerTest {

    private static final String ID = "key-1";
    private static final RSAKey KEY = key();

    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger askedElsewhere = new AtomicInteger();
    private final CountDownLatch over = new CountDownLatch(1);
    private HttpServer server;
    private volatile HttpHandler behaviour;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/jwks", exchange -> {
            asked.incrementAndGet();
            behaviour.handle(exchange);
        });
        server.createContext("/elsewhere", exchange -> {
            askedElsewhere.incrementAndGet();
            answer(exchange, 200, honest());
        });
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    @AfterEach
    void stop() {
        over.countDown();
        server.stop(0);
    }

    @Test
    void is_none_that_publishes_its_key() {
        behaviour = exchange -> answer(exchange, 200, honest());

        assertThat(decoder().decode(token()).getSubject()).isEqualTo("ada");
    }

    static Stream<Arguments> unintelligible() {
        return Stream.of(
                Arguments.of("an empty answer", ""),
                Arguments.of("no JSON", "<html>keys</html>"),
                Arguments.of("half a document", honest().substring(0, 40)),
                Arguments.of("a list", "[]"),
                Arguments.of("no keys", "{}"),
                Arguments.of("a number of keys", "{\"keys\": 1}"),
                Arguments.of("half a key", "{\"keys\": [{\"kty\": \"RSA\", \"kid\": \"" + ID + "\"}]}"),
                Arguments.of("a large document", "{\"keys\": [], \"x\": \"" + "x".repeat(70_000) + "\"}"),
                Arguments.of("a deep one", "[".repeat(30_000)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unintelligible")
    void is_not_understood(String what, String document) {
        behaviour = exchange -> answer(exchange, 200, document);

        assertNobodyIsJudged();
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 204, 304, 401, 404, 500, 503})
    void is_not_understood_whatever_it_says_besides(int status) {
        behaviour = exchange -> answer(exchange, status, status == 204 || status == 304 ? "" : honest());

        assertNobodyIsJudged();
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void is_not_followed_to_another_address(int status) {
        behaviour = exchange -> {
            exchange.getResponseHeaders().set("Location", "/elsewhere");
            answer(exchange, status, "");
        };

        assertNobodyIsJudged();
        assertThat(askedElsewhere).hasValue(0);
    }

    @Test
    void is_waited_for_only_so_long() {
        behaviour = exchange -> {
            awaitEnd();
            exchange.close();
        };

        assertNobodyIsJudged();
    }

    @Test
    void is_waited_for_only_so_long_though_something_comes_all_the_time() {
        behaviour = this::endlessly;

        assertNobodyIsJudged();
    }

    /// A byte now and then: far from any bound on size, and never so long after the last one that it would seem away.
    private void endlessly(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        try (exchange;
                var body = exchange.getResponseBody()) {
            while (!over.await(20, TimeUnit.MILLISECONDS)) {
                body.write(' ');
                body.flush();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static Stream<Arguments> wrongKeys() throws JOSEException {
        return Stream.of(
                Arguments.of("somebody's key of that name", new JWKSet(key())),
                Arguments.of(
                        "a key of another kind",
                        new JWKSet(new ECKeyGenerator(Curve.P_256).keyID(ID).generate())),
                Arguments.of("a symmetric key", new JWKSet(secret())),
                Arguments.of(
                        "a key for something else",
                        new JWKSet(named(KEY).keyUse(KeyUse.ENCRYPTION).build())),
                Arguments.of(
                        "a key without an algorithm",
                        new JWKSet(
                                named(KEY).algorithm(new JWSAlgorithm("none")).build())),
                Arguments.of("none", new JWKSet()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongKeys")
    void has_no_key_for_a_token(String what, JWKSet keys) {
        behaviour = exchange -> answer(exchange, 200, keys.toString(false));

        assertRefused(token());
    }

    @Test
    void has_no_token_believed_that_is_not_signed_by_a_pair_of_keys() throws JOSEException {
        var both = new JWKSet(List.of(KEY.toPublicJWK(), secret()));
        behaviour = exchange -> answer(exchange, 200, both.toString(false));

        assertThat(decoder().decode(token()).getSubject()).isEqualTo("ada");
        assertRefused(new PlainJWT(claims()).serialize());
        assertRefused(signed(JWSAlgorithm.HS256, new MACSigner(secret())));
        assertRefused(
                signed(JWSAlgorithm.HS256, new MACSigner(KEY.toRSAPublicKey().getEncoded())));
        assertRefused(signed(JWSAlgorithm.RS512, new RSASSASigner(KEY)));
    }

    @Test
    void is_believed_for_what_it_said_before() {
        behaviour = exchange -> answer(exchange, 200, honest());
        var decoder = decoder();
        decoder.decode(token());

        behaviour = exchange -> answer(exchange, 500, "");
        assertThatThrownBy(() -> decoder.decode(token("key-2"))).isInstanceOf(JwtException.class);

        assertThat(decoder.decode(token()).getSubject()).isEqualTo("ada");
    }

    @Test
    void that_is_away_is_stood_in_for_by_another_instance() {
        behaviour = exchange -> answer(exchange, 200, honest());
        var nobody = "http://127.0.0.1:1/jwks";

        for (var addresses : List.of(nobody + "," + address(), address() + ", " + nobody)) {
            assertThat(decoder(IssuerKeys.at(addresses)).decode(token()).getSubject())
                    .isEqualTo("ada");
        }
        assertThatThrownBy(() -> decoder(IssuerKeys.at(nobody + "," + nobody)).decode(token()))
                .isInstanceOf(JwtException.class)
                .isNotInstanceOf(BadJwtException.class);
    }

    @Test
    void is_not_asked_for_every_key_that_somebody_makes_up() {
        behaviour = exchange -> answer(exchange, 200, honest());
        var decoder = decoder(IssuerKeys.at(address(), Duration.ofSeconds(20), Duration.ofMinutes(1)));

        for (var time = 0; time < 50; time++) {
            assertThatThrownBy(() -> decoder.decode(token(UUID.randomUUID().toString())))
                    .isInstanceOf(BadJwtException.class);
        }

        assertThat(asked).hasValueLessThan(4);
        assertThat(decoder.decode(token()).getSubject()).isEqualTo("ada");
    }

    private void assertNobodyIsJudged() {
        assertThatThrownBy(() -> decoder(Duration.ofMillis(500)).decode(token()))
                .isInstanceOf(JwtException.class)
                .isNotInstanceOf(BadJwtException.class);
        assertThat(asked).hasPositiveValue();
    }

    private void assertRefused(String token) {
        assertThatThrownBy(() -> decoder().decode(token)).isInstanceOf(BadJwtException.class);
    }

    private JwtDecoder decoder() {
        return decoder(Duration.ofSeconds(20));
    }

    private JwtDecoder decoder(Duration time) {
        return decoder(IssuerKeys.at(address(), time, Duration.ofMillis(1)));
    }

    private JwtDecoder decoder(JWKSource<SecurityContext> keys) {
        return NimbusJwtDecoder.withJwkSetUri(address().toString())
                .jwtProcessorCustomizer(
                        tokens -> tokens.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, keys)))
                .build();
    }

    private URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/jwks");
    }

    private void awaitEnd() {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        var body = text.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static String honest() {
        return new JWKSet(KEY.toPublicJWK()).toString();
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID(ID).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAKey.Builder named(RSAKey key) throws JOSEException {
        return new RSAKey.Builder(key.toRSAPublicKey()).keyID(ID);
    }

    private static OctetSequenceKey secret() {
        return new OctetSequenceKey.Builder("a secret that is none, for all the world reads it".getBytes(UTF_8))
                .keyID(ID)
                .build();
    }

    private static JWTClaimsSet claims() {
        return new JWTClaimsSet.Builder()
                .subject("ada")
                .expirationTime(Date.from(Instant.now().plusSeconds(300)))
                .build();
    }

    private static String token() {
        return token(ID);
    }

    private static String token(String key) {
        try {
            return signed(JWSAlgorithm.RS256, key, new RSASSASigner(KEY));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String signed(JWSAlgorithm algorithm, JWSSigner signer) throws JOSEException {
        return signed(algorithm, ID, signer);
    }

    private static String signed(JWSAlgorithm algorithm, String key, JWSSigner signer) throws JOSEException {
        var token = new SignedJWT(new JWSHeader.Builder(algorithm).keyID(key).build(), claims());
        token.sign(signer);
        return token.serialize();
    }
}
