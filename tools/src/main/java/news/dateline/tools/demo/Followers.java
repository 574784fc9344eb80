package news.dateline.tools.demo;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.dateline.tools.Complaint;
import news.dateline.tools.running.Http;
import news.dateline.tools.running.RunningSystem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Two readers who asked to be told of the demo's stories: by a browser, and by mail. Both leave at the end.
final class Followers implements AutoCloseable {

    /// Of every story of the demo, and of no other.
    static final String TAG = "demo";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<String, List<String>> WANTS = Map.of("tags", List.of(TAG));
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final Pattern CONFIRM = Pattern.compile("(\\S+/confirmation)\\?token=(\\S+)");
    private static final Pattern LEAVE = Pattern.compile("\\S+/unsubscribe\\?key=\\S+");
    private static final Pattern STORY = Pattern.compile("Read the story: (\\S+)");

    private final RunningSystem system;
    private final Http http;
    private final String browser;
    private final URI subscription;
    private final String address = "demo-" + UUID.randomUUID() + "@readers.example";

    private Followers(RunningSystem system, Http http, String browser, URI subscription) {
        this.system = system;
        this.http = http;
        this.browser = browser;
        this.subscription = subscription;
    }

    static Followers subscribe(RunningSystem system, Http http) throws IOException, InterruptedException {
        var browser = http.post(system.atParts("/push/browsers"), Map.of(), Map.of());
        var begun = http.post(system.at("/api/subscriptions"), Map.of("push", browser, "what", WANTS), Map.of());
        var endpoint = browser.get("endpoint").asString();
        var followers = new Followers(
                system,
                http,
                endpoint.substring(endpoint.lastIndexOf('/') + 1),
                system.at("/api/subscriptions/%s?key=%s"
                        .formatted(begun.get("id").asString(), begun.get("key").asString())));
        followers.confirm();
        return followers;
    }

    private void confirm() throws IOException, InterruptedException {
        http.post(
                system.at("/api/subscriptions"), Map.of("email", Map.of("address", address), "what", WANTS), Map.of());
        var link = inMail(CONFIRM);
        send(URI.create(link.group(1)), "token=" + URLEncoder.encode(link.group(2), StandardCharsets.UTF_8));
    }

    private Matcher inMail(Pattern wanted) throws IOException, InterruptedException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            for (var mail : http.get(mails())) {
                var found = wanted.matcher(mail.get("text").asString());
                if (isOurs(mail) && found.find()) {
                    return found;
                }
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        throw Complaint.failed("No mail came to %s within %d s.".formatted(address, PATIENCE.toSeconds()));
    }

    private void send(URI form, String fields) throws IOException, InterruptedException {
        var answer = http.client()
                .send(
                        HttpRequest.newBuilder(form)
                                .timeout(PATIENCE)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(fields))
                                .build(),
                        BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw Complaint.failed(form.getPath() + " answered " + answer.statusCode() + ".");
        }
    }

    URI mails() {
        return system.atParts("/mail.json");
    }

    URI pushes() {
        return system.atParts("/push.json");
    }

    private boolean isOurs(JsonNode mail) {
        return mail.get("to").asString().equals(address);
    }

    Optional<News> inMail(JsonNode mail) {
        var link = STORY.matcher(mail.get("text").asString());
        return isOurs(mail) && link.find()
                ? Optional.of(News.of(path(link.group(1)), mail.get("subject").asString()))
                : Optional.empty();
    }

    Optional<News> inPush(JsonNode letter) {
        if (!letter.get("browser").asString().equals(browser)) {
            return Optional.empty();
        }
        var shown = JSON.readTree(letter.get("text").asString()).get("notification");
        return Optional.of(News.of(
                path(shown.get("navigate").asString()), shown.get("title").asString()));
    }

    private static String path(String link) {
        return URI.create(link).getPath();
    }

    /// Whoever stays is told of the next demo's stories.
    @Override
    public void close() throws IOException, InterruptedException {
        http.delete(subscription, Map.of());
        send(URI.create(inMail(LEAVE).group()), "List-Unsubscribe=One-Click");
    }
}
