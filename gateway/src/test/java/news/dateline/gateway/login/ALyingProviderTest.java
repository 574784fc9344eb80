package news.dateline.gateway.login;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import news.dateline.gateway.Gateway;
import news.dateline.gateway.ServiceDouble;
import news.dateline.test.Parts;
import news.dateline.test.TestIssuer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whoever answers at the provider's addresses signs nobody in by that alone.
class ALyingProviderTest {

    static final IdentityDouble identity = new IdentityDouble();
    static final ServiceDouble keys = new ServiceDouble("keys");
    static final ServiceDouble elsewhere = new ServiceDouble("elsewhere");
    static final CountDownLatch over = new CountDownLatch(1);
    static Gateway gateway;

    /// Has its keys from another place, which lies.
    static Gateway misled;

    @BeforeAll
    static void start() {
        gateway = Gateway.with(settings(nobody() + "," + TestIssuer.get().jwksUri())); // of two instances one is away
        misled = Gateway.with(settings(keys.url() + "/jwks"));
    }

    private static String nobody() {
        return Gateway.NOWHERE + "/jwks";
    }

    private static Map<String, String> settings(String jwks) {
        return new HashMap<>(Map.of(
                "spring.mongodb.uri",
                Parts.get().mongodb() + "/" + Parts.ownName(),
                "dateline.url",
                TestIssuer.PUBLIC_URL,
                "dateline.jwks-uri",
                jwks,
                "dateline.services.identity",
                identity.url()));
    }

    @AfterAll
    static void stop() {
        over.countDown();
        gateway.close();
        misled.close();
        identity.close();
        keys.close();
        elsewhere.close();
    }

    @BeforeEach
    void honest() {
        identity.claims = UnaryOperator.identity();
        identity.idToken = UnaryOperator.identity();
        identity.answers = null;
        elsewhere.forget();
    }

    static Stream<Arguments> lies() {
        return Stream.<Map.Entry<String, UnaryOperator<JWTClaimsSet.Builder>>>of(
                        Map.entry("another issuer", token -> token.issuer("https://evil.example")),
                        Map.entry("no issuer", token -> token.issuer(null)),
                        Map.entry("made for somebody else", token -> token.audience("another")),
                        Map.entry("an access token", token -> token.audience("dateline")),
                        Map.entry(
                                "made for several, for another one of them",
                                token -> token.audience(List.of("gateway", "another"))
                                        .claim("azp", "another")),
                        Map.entry("another sign-in", token -> token.claim("nonce", "another")),
                        Map.entry("no sign-in", token -> token.claim("nonce", null)),
                        Map.entry(
                                "over",
                                token -> token.expirationTime(
                                        Date.from(Instant.now().minusSeconds(600)))),
                        Map.entry("endless", token -> token.expirationTime(null)),
                        Map.entry(
                                "from tomorrow",
                                token -> token.issueTime(Date.from(Instant.now().plusSeconds(86_400)))),
                        Map.entry("nobody", token -> token.subject(null)))
                .map(lie -> Arguments.of(lie.getKey(), lie.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lies")
    void signs_nobody_in_with_a_token_that_says_something_else(String what, UnaryOperator<JWTClaimsSet.Builder> lie) {
        identity.claims = lie;

        assertNotSignedIn(401);
    }

    static Stream<Arguments> forgeries() {
        return Stream.<Map.Entry<String, UnaryOperator<String>>>of(
                        Map.entry("unsigned", token -> new PlainJWT(claimsOf(token)).serialize()),
                        Map.entry("by another's key", token -> signed(JWSAlgorithm.RS256, another(), token)),
                        Map.entry("by the client's secret", token -> signed(JWSAlgorithm.HS256, secret(), token)),
                        Map.entry("cut off", token -> token.substring(0, token.lastIndexOf('.') + 1)),
                        Map.entry("nonsense", _ -> "a.b.c"),
                        Map.entry("nothing", _ -> ""))
                .map(forgery -> Arguments.of(forgery.getKey(), forgery.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forgeries")
    void signs_nobody_in_with_a_token_that_it_did_not_sign(String what, UnaryOperator<String> forgery) {
        identity.idToken = forgery;

        assertNotSignedIn(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "[]",
                "{}",
                "{\"access_token\": 1}",
                "{\"access_token\": \"a.b.c\", \"token_type\": \"Bearer\"}"
            })
    void signs_nobody_in_with_nonsense(String nonsense) {
        identity.answers = exchange -> ServiceDouble.answer(exchange, 200, "application/json", nonsense);

        assertNotSignedIn(401, 503);
    }

    @Test
    void signs_nobody_in_with_an_answer_without_an_end() {
        identity.answers = ALyingProviderTest::large;

        assertNotSignedIn(401, 503);
    }

    @Test
    void signs_nobody_in_by_way_of_somebody_else() {
        identity.answers = exchange -> {
            exchange.getResponseHeaders().set("Location", elsewhere.url() + "/identity/oauth2/token");
            ServiceDouble.answer(exchange, 307, "application/json", "");
        };

        assertNotSignedIn(401);
        assertThat(elsewhere.seen()).isEmpty();
    }

    @Test
    void that_has_had_enough_is_away() {
        identity.answers = HttpExchange::close;

        assertNotSignedIn(503);
    }

    @Test
    void is_waited_for_only_so_long_though_something_comes_all_the_time() {
        identity.answers = ALyingProviderTest::endlessly;
        keys.behave(ALyingProviderTest::endlessly);

        assertNotSignedIn(401, 503);
        assertThat(me(misled)).isEqualTo(503);
    }

    static Stream<Arguments> badKeys() {
        return Stream.<Map.Entry<String, HttpHandler>>of(
                        Map.entry("none", exchange -> ServiceDouble.answer(exchange, 200, "application/json", "")),
                        Map.entry("no JSON", exchange -> ServiceDouble.answer(exchange, 200, "text/html", "<html>")),
                        Map.entry("a list", exchange -> ServiceDouble.answer(exchange, 200, "application/json", "[]")),
                        Map.entry("no keys", exchange -> ServiceDouble.answer(exchange, 200, "application/json", "{}")),
                        Map.entry("a fault", exchange -> ServiceDouble.answer(exchange, 500, "text/plain", "oh")),
                        Map.entry("no such page", exchange -> ServiceDouble.answer(exchange, 404, "text/plain", "oh")),
                        Map.entry("no end", ALyingProviderTest::large),
                        Map.entry("another place", exchange -> {
                            exchange.getResponseHeaders().set("Location", elsewhere.url() + "/jwks");
                            ServiceDouble.answer(exchange, 302, "text/plain", "");
                        }),
                        Map.entry("nobody", HttpExchange::close))
                .map(bad -> Arguments.of(bad.getKey(), bad.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badKeys")
    void of_keys_that_are_none_has_no_token_judged(String what, HttpHandler bad) {
        keys.behave(bad);

        assertThat(me(misled)).isEqualTo(503);
        assertThat(elsewhere.seen()).isEmpty();
    }

    @Test
    void has_nobody_believed_who_is_signed_by_another_key_of_the_same_name() {
        var token = TestIssuer.get().token("ops");

        assertThat(gateway.get("/api/me", "Authorization", "Bearer " + token).statusCode())
                .isEqualTo(200);
        for (var forged : List.of(
                signed(JWSAlgorithm.RS256, another(), token),
                signed(JWSAlgorithm.HS256, secret(), token),
                new PlainJWT(claimsOf(token)).serialize(),
                TestIssuer.get().token(claims -> claims.issuer("https://evil.example")),
                TestIssuer.get().token(claims -> claims.expirationTime(null)))) {
            assertThat(gateway.get("/api/me", "Authorization", "Bearer " + forged)
                            .statusCode())
                    .isEqualTo(401);
        }
    }

    private static int me(Gateway gateway) {
        var answer = gateway.get(
                "/api/me", "Authorization", "Bearer " + TestIssuer.get().token("ops"));
        assertTellsNothing(answer);
        return answer.statusCode();
    }

    private static void assertNotSignedIn(Integer... statuses) {
        var browser = new Browser(gateway);

        var landed = browser.signIn(identity, "/world");

        assertThat(landed.statusCode()).as(landed.body()).isIn((Object[]) statuses);
        assertTellsNothing(landed);
        assertThat(browser.open("/api/me").body()).isEqualTo("{\"authenticated\":false}");
        assertThat(browser.open("/desk").statusCode()).isEqualTo(302);
    }

    private static void assertTellsNothing(HttpResponse<String> answer) {
        assertThat(answer.body()).doesNotContain("127.0.0.1", "Exception", "spring", "nimbus", "nonce", "issuer");
    }

    /// More than anybody needs, as fast as it is read.
    private static void large(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, 0);
        try (exchange;
                var body = exchange.getResponseBody()) {
            while (true) {
                body.write("{\"access_token\": \"".repeat(1_000).getBytes(UTF_8));
            }
        }
    }

    private static void endlessly(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, 0);
        try (exchange;
                var body = exchange.getResponseBody()) {
            while (!over.await(100, TimeUnit.MILLISECONDS)) {
                body.write(' ');
                body.flush();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static final class Another {

        /// Of the same name as the issuer's own.
        static final RSAKey KEY = key();

        private static RSAKey key() {
            try {
                return new RSAKeyGenerator(2048).keyID("test").generate();
            } catch (JOSEException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static JWSSigner another() {
        try {
            return new RSASSASigner(Another.KEY);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JWSSigner secret() {
        try {
            return new MACSigner("the gateway's secret, should anybody have guessed it".getBytes(UTF_8));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String signed(JWSAlgorithm algorithm, JWSSigner signer, String token) {
        var forged =
                new SignedJWT(new JWSHeader.Builder(algorithm).keyID("test").build(), claimsOf(token));
        try {
            forged.sign(signer);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return forged.serialize();
    }

    private static JWTClaimsSet claimsOf(String token) {
        try {
            return SignedJWT.parse(token).getJWTClaimsSet();
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }
}
