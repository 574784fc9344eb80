package news.dateline.test;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// Signs tokens as the identity service does, and publishes its key on loopback.
public final class TestIssuer {

    /// What `dateline.url` is in tests; nobody listens there.
    public static final String PUBLIC_URL = "http://dateline.test";

    private static final class Running {
        static final TestIssuer ISSUER = start();
    }

    private final RSAKey key;
    private final String jwksUri;

    private TestIssuer(RSAKey key, String jwksUri) {
        this.key = key;
        this.jwksUri = jwksUri;
    }

    public static TestIssuer get() {
        return Running.ISSUER;
    }

    private static TestIssuer start() {
        try {
            var key = new RSAKeyGenerator(2048).keyID("test").generate();
            var keys = new JWKSet(key).toString(true).getBytes(UTF_8);
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/jwks", exchange -> {
                exchange.getResponseHeaders().add("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, keys.length);
                try (var body = exchange.getResponseBody()) {
                    body.write(keys);
                }
            });
            var thread = Thread.ofPlatform().daemon().name("test-issuer");
            server.setExecutor(task -> thread.start(task));
            server.start();
            return new TestIssuer(key, "http://127.0.0.1:" + server.getAddress().getPort() + "/jwks");
        } catch (IOException | JOSEException e) {
            throw new IllegalStateException("no issuer for tests", e);
        }
    }

    public String jwksUri() {
        return jwksUri;
    }

    /// A token of somebody new with some roles, besides `reader`, as in `"editor"`.
    public String token(String... roles) {
        return token(UUID.randomUUID(), "Somebody", roles);
    }

    public String token(UUID user, String name, String... roles) {
        return token(
                claims -> claims.subject(user.toString()).claim("name", name).claim("roles", withReader(roles)));
    }

    /// A token that differs from a good one as a test wants it to.
    public String token(UnaryOperator<JWTClaimsSet.Builder> change) {
        var now = Instant.now();
        var claims = change.apply(new JWTClaimsSet.Builder()
                        .issuer(PUBLIC_URL + "/identity")
                        .audience("dateline")
                        .jwtID(UUID.randomUUID().toString())
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plusSeconds(900))))
                .build();
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(JOSEObjectType.JWT)
                .keyID(key.getKeyID())
                .build();
        var token = new SignedJWT(header, claims);
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("cannot sign a test's token", e);
        }
        return token.serialize();
    }

    private static List<String> withReader(String... roles) {
        return Stream.concat(Stream.of("reader"), Arrays.stream(roles))
                .distinct()
                .toList();
    }
}
