package news.dateline.identity;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import news.dateline.test.TestIssuer;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/// The gateway's part in a sign-in, and what services make of its tokens.
public final class Gateway {

    public static final String SECRET = "the gateway's secret: with a colon";
    public static final String REDIRECT = TestIssuer.PUBLIC_URL + "/login/oauth2/code/dateline";
    static final String VERIFIER = "a-verifier-of-at-least-forty-three-characters-of-length";

    private final String base;
    private final HttpClient http = HttpClient.newHttpClient();

    public Gateway(int port) {
        this.base = "http://127.0.0.1:" + port + "/identity";
    }

    /// What a token request yields.
    public record Tokens(int status, Map<String, Object> body) {

        public String access() {
            return text("access_token");
        }

        public String refresh() {
            return text("refresh_token");
        }

        public String id() {
            return text("id_token");
        }

        public String error() {
            return text("error");
        }

        private String text(String key) {
            if (body.get(key) instanceof String text) {
                return text;
            }
            throw new AssertionError("no " + key + " in " + status + " " + body);
        }
    }

    /// Where a browser is sent to sign in, with something changed.
    public static String authorize(Map<String, String> changes) {
        var parameters = new HashMap<>(Map.of(
                "response_type", "code",
                "client_id", "gateway",
                "scope", "openid profile",
                "state", "a state",
                "nonce", "a nonce",
                "redirect_uri", REDIRECT,
                "code_challenge", challenge(),
                "code_challenge_method", "S256"));
        parameters.putAll(changes);
        parameters.values().removeIf(String::isEmpty);
        return "/identity/oauth2/authorize?" + Browser.encoded(parameters);
    }

    /// The code with which a browser comes back.
    public String code(Browser browser, String username, String password) {
        var toForm = browser.get(authorize(Map.of()));
        var signedIn = browser.signIn(browser.get(Browser.location(toForm)), username, password);
        return codeIn(browser.get(Browser.location(signedIn)));
    }

    public static String codeIn(HttpResponse<?> redirect) {
        var query = UriComponentsBuilder.fromUriString(Browser.location(redirect))
                .build()
                .getQueryParams();
        var code = query.getFirst("code");
        if (code == null) {
            throw new AssertionError("no code in " + Browser.location(redirect));
        }
        return code;
    }

    public Tokens signIn(Browser browser, String username, String password) {
        return exchange(code(browser, username, password));
    }

    public Tokens exchange(String code) {
        return exchange(code, VERIFIER, SECRET);
    }

    public Tokens exchange(String code, String verifier, String secret) {
        return token(
                secret,
                Map.of(
                        "grant_type", "authorization_code",
                        "code", code,
                        "redirect_uri", REDIRECT,
                        "code_verifier", verifier));
    }

    public Tokens renew(String refreshToken) {
        return token(SECRET, Map.of("grant_type", "refresh_token", "refresh_token", refreshToken));
    }

    private Tokens token(String secret, Map<String, String> form) {
        return token("gateway", secret, form);
    }

    /// As any client asks.
    public Tokens token(String client, String secret, Map<String, String> form) {
        var credentials = Browser.encoded(Map.of("x", secret)).substring(2); // RFC 6749, section 2.3.1
        var basic = Base64.getEncoder().encodeToString((client + ":" + credentials).getBytes(UTF_8));
        var answer = Browser.sent(
                http,
                HttpRequest.newBuilder(URI.create(base + "/oauth2/token"))
                        .header("Authorization", "Basic " + basic)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(Browser.encoded(form)))
                        .build());
        return new Tokens(answer.statusCode(), json(answer));
    }

    public HttpResponse<String> get(String path, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(URI.create(base + path));
        headers.forEach(request::header);
        return Browser.sent(http, request.build());
    }

    /// As a service reads a token: by the published keys.
    public Jwt read(String token) {
        return NimbusJwtDecoder.withJwkSetUri(base + "/oauth2/jwks").build().decode(token);
    }

    @SuppressWarnings("unchecked")
    public static Map<String, Object> json(HttpResponse<String> answer) {
        return JsonMapper.shared().readValue(answer.body(), Map.class);
    }

    public static void awaitReady(int managementPort) {
        await().atMost(Duration.ofMinutes(1)).until(() -> health(managementPort, "readiness") == 200);
    }

    public static int health(int managementPort, String group) {
        var address = "http://127.0.0.1:" + managementPort + "/actuator/health/" + group;
        return Browser.sent(
                        HttpClient.newHttpClient(),
                        HttpRequest.newBuilder(URI.create(address)).build())
                .statusCode();
    }

    public static String metrics(int managementPort) {
        var address = "http://127.0.0.1:" + managementPort + "/actuator/prometheus";
        return Browser.sent(
                        HttpClient.newHttpClient(),
                        HttpRequest.newBuilder(URI.create(address)).build())
                .body();
    }

    private static String challenge() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
