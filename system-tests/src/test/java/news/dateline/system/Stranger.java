package news.dateline.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import news.dateline.system.Client.Answer;

/// Somebody at another address of this machine, whose excess is nobody else's, with a browser's cookies and forms.
final class Stranger {

    private static final Pattern FORMS_TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final String url;
    private final HttpClient http;

    private Stranger(String url, InetAddress address) {
        this.url = url;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .localAddress(address)
                .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
                .build();
    }

    /// @param number the last of an address 127.0.1.x, each of which Linux has; elsewhere the test is left out
    static Stranger number(int number, RunningDateline dateline) throws IOException {
        var address = InetAddress.getByName("127.0.1." + number);
        assumeTrue(isOurs(address), "this machine has one loopback address only");
        return new Stranger(dateline.running("url").replace("localhost", "127.0.0.1"), address);
    }

    private static boolean isOurs(InetAddress address) {
        try (var _ = new ServerSocket(0, 1, address)) {
            return true;
        } catch (IOException isNot) {
            return false;
        }
    }

    Answer get(String path) throws IOException {
        return send(to(path).GET());
    }

    Answer post(String path, Object body) throws IOException {
        return send(to(path).header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(Client.JSON.writeValueAsString(body))));
    }

    /// Fills in the form on a page, which sends to its own address.
    Answer submit(String page, Map<String, String> typed) throws IOException {
        var form = new HashMap<>(typed);
        var token = FORMS_TOKEN.matcher(get(page).body());
        if (token.find()) {
            form.put("_csrf", token.group(1));
        }
        var fields = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        return send(to(page).header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(BodyPublishers.ofString(fields)));
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(url + path)).timeout(RunningDateline.PATIENCE);
    }

    private Answer send(HttpRequest.Builder request) throws IOException {
        try {
            return Client.answer(http.send(request.build(), BodyHandlers.ofString()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }
}
