package news.dateline.gateway.login;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jwt.JWTClaimsSet;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import news.dateline.gateway.ServiceDouble;
import news.dateline.test.TestIssuer;
import org.jspecify.annotations.Nullable;

/// An identity provider that knows one reader, hands out each refresh token for one use, and is as strict as a real
/// one.
final class IdentityDouble implements AutoCloseable {

    private static final String BASIC = "Basic " + Base64.getEncoder().encodeToString("gateway:secret".getBytes(UTF_8));

    final AtomicInteger renewals = new AtomicInteger();
    final UUID reader = UUID.randomUUID();
    volatile int tokenSeconds = 300;
    volatile boolean closesAccounts;

    /// What an ID token says instead, and what becomes of it once it is signed.
    volatile UnaryOperator<JWTClaimsSet.Builder> claims = UnaryOperator.identity();

    volatile UnaryOperator<String> idToken = UnaryOperator.identity();

    /// Instead of tokens.
    volatile @Nullable HttpHandler answers;

    private final ServiceDouble service = new ServiceDouble("identity");
    private volatile Map<String, String> asked = Map.of();
    private volatile String refreshToken = "none";

    IdentityDouble() {
        service.behave(this::handle);
    }

    String url() {
        return service.url().toString();
    }

    /// What the reader's browser does after it was sent here: signs in and comes back.
    ///
    /// @return the path the browser is sent to
    String signIn(URI authorize) {
        asked = parameters(authorize.getRawQuery());
        return "/login/oauth2/code/dateline?code=the-code&state=" + asked.get("state");
    }

    Map<String, String> asked() {
        return asked;
    }

    private void handle(HttpExchange exchange) throws IOException {
        if (!exchange.getRequestURI().getPath().equals("/identity/oauth2/token")) {
            ServiceDouble.answer(exchange, 200, "text/plain", "identity");
            return;
        }
        var instead = answers;
        if (instead != null) {
            instead.handle(exchange);
            return;
        }
        var form = parameters(service.last().body());
        if (!BASIC.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            ServiceDouble.answer(exchange, 401, "application/json", "{\"error\":\"invalid_client\"}");
        } else if ("authorization_code".equals(form.get("grant_type")) && mayHaveTokens(form)) {
            ServiceDouble.answer(exchange, 200, "application/json", tokens(true));
        } else if ("refresh_token".equals(form.get("grant_type")) && mayRenew(form)) {
            renewals.incrementAndGet();
            ServiceDouble.answer(exchange, 200, "application/json", tokens(false));
        } else {
            ServiceDouble.answer(exchange, 400, "application/json", "{\"error\":\"invalid_grant\"}");
        }
    }

    private boolean mayHaveTokens(Map<String, String> form) {
        return "the-code".equals(form.get("code"))
                && asked.get("redirect_uri").equals(form.get("redirect_uri"))
                && asked.get("code_challenge").equals(challenge(form.get("code_verifier")));
    }

    private boolean mayRenew(Map<String, String> form) {
        return !closesAccounts && refreshToken.equals(form.get("refresh_token"));
    }

    private String tokens(boolean first) {
        refreshToken = UUID.randomUUID().toString();
        var access = TestIssuer.get().token(reader, "Ada Reader", "reporter");
        var id = first ? ",\"id_token\":\"" + idToken() + "\"" : "";
        return "{\"access_token\":\"%s\",\"token_type\":\"Bearer\",\"expires_in\":%d,\"refresh_token\":\"%s\"%s}"
                .formatted(access, tokenSeconds, refreshToken, id);
    }

    private String idToken() {
        return idToken.apply(TestIssuer.get()
                .token(token -> claims.apply(token.subject(reader.toString())
                        .audience("gateway")
                        .claim("azp", "gateway")
                        .claim("name", "Ada Reader")
                        .claim("roles", List.of("reader", "reporter"))
                        .claim("nonce", asked.get("nonce")))));
    }

    private static String challenge(String verifier) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> parameters(String encoded) {
        var parameters = new HashMap<String, String>();
        Arrays.stream(encoded.split("&"))
                .map(pair -> pair.split("=", 2))
                .forEach(pair -> parameters.put(pair[0], URLDecoder.decode(pair[1], UTF_8)));
        return parameters;
    }

    @Override
    public void close() {
        service.close();
    }
}
