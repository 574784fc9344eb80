package news.dateline.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import news.dateline.test.TestIssuer;

/// Someone's browser, behind the gateway: keeps cookies, follows no redirect by itself.
public final class Browser {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final int port;
    private final CookieManager cookies;
    private final HttpClient http;
    private final String address;

    public Browser(int port) {
        this(port, "192.0.2.1");
    }

    /// @param address as the gateway tells it
    public Browser(int port, String address) {
        this(port, address, new CookieManager(null, CookiePolicy.ACCEPT_ALL));
    }

    private Browser(int port, String address, CookieManager cookies) {
        this.port = port;
        this.address = address;
        this.cookies = cookies;
        this.http = HttpClient.newBuilder().cookieHandler(cookies).build();
    }

    /// The same browser, whom the gateway sends to another instance.
    public Browser at(int otherPort) {
        return new Browser(otherPort, address, cookies);
    }

    /// A path, or an address as a redirect tells it.
    public HttpResponse<String> get(String place) {
        return send(request(place));
    }

    public HttpResponse<String> post(String place, Map<String, String> form) {
        return send(request(place)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(form))));
    }

    /// Fills in the form that a page shows.
    public HttpResponse<String> signIn(HttpResponse<String> page, String username, String password) {
        return submit(page, "/identity/sign-in", Map.of("username", username, "password", password));
    }

    public HttpResponse<String> submit(HttpResponse<String> page, String place, Map<String, String> fields) {
        var csrf = CSRF.matcher(page.body());
        if (!csrf.find()) {
            throw new AssertionError("no form on " + page.body());
        }
        var form = new HashMap<>(fields);
        form.put("_csrf", csrf.group(1));
        return post(place, form);
    }

    public CookieManager cookies() {
        return cookies;
    }

    public static String location(HttpResponse<?> redirect) {
        return redirect.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError("no redirect: " + redirect.statusCode() + " " + redirect.body()));
    }

    private HttpRequest.Builder request(String place) {
        var path = place.startsWith(TestIssuer.PUBLIC_URL) ? place.substring(TestIssuer.PUBLIC_URL.length()) : place;
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
                .header("X-Forwarded-For", address)
                .header("X-Forwarded-Proto", "http")
                .header("X-Forwarded-Host", URI.create(TestIssuer.PUBLIC_URL).getHost());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return sent(http, request.build());
    }

    public static HttpResponse<String> sent(HttpClient http, HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), UTF_8) + "="
                        + URLEncoder.encode(Objects.requireNonNull(field.getValue()), UTF_8))
                .collect(Collectors.joining("&"));
    }
}
