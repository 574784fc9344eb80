package news.dateline.gateway.login;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import news.dateline.gateway.Gateway;

/// Keeps cookies and goes only where it is told to.
final class Browser {

    private final Map<String, String> cookies = new LinkedHashMap<>();
    private List<String> lastSet = List.of();
    private Gateway gateway;

    Browser(Gateway gateway) {
        this.gateway = gateway;
    }

    void turnTo(Gateway other) {
        gateway = other;
    }

    HttpResponse<String> open(String path) {
        return request("GET", path);
    }

    HttpResponse<String> submit(String path) {
        return request("POST", path, "Sec-Fetch-Site", "same-origin");
    }

    private HttpResponse<String> request(String method, String path, String... more) {
        var headers = new ArrayList<>(List.of(more));
        headers.add("Accept");
        headers.add(path.startsWith("/api/") ? "application/json" : "text/html");
        if (!cookies.isEmpty()) {
            headers.add("Cookie");
            headers.add(cookieHeader());
        }
        var answer = gateway.send(method, path, null, headers.toArray(String[]::new));
        lastSet = answer.headers().allValues("Set-Cookie");
        lastSet.forEach(this::keep);
        return answer;
    }

    String cookieHeader() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private void keep(String setCookie) {
        var pair = setCookie.split(";", 2)[0].split("=", 2);
        if (setCookie.contains("Max-Age=0")) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }

    Map<String, String> cookies() {
        return Map.copyOf(cookies);
    }

    List<String> lastSetCookies() {
        return lastSet;
    }

    static URI location(HttpResponse<?> answer) {
        return URI.create(answer.headers().firstValue("Location").orElseThrow());
    }

    /// The whole way through the sign-in.
    HttpResponse<String> signIn(IdentityDouble identity, String returnTo) {
        open("/login?return=" + returnTo);
        var authorize = location(open("/oauth2/authorization/dateline"));
        return open(identity.signIn(authorize));
    }
}
