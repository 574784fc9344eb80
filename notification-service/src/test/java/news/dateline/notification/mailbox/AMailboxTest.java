package news.dateline.notification.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import news.dateline.events.AlertDirective.Audience;
import news.dateline.messaging.Ids;
import news.dateline.notification.NotificationServiceTest;
import news.dateline.notification.Readers;
import news.dateline.notification.TestMailServer;
import news.dateline.notification.TestMailServer.Manners;
import news.dateline.test.TestIssuer;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import tools.jackson.databind.json.JsonMapper;

@NotificationServiceTest
class AMailboxTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Pattern LINK =
            Pattern.compile("http://dateline\\.test(/api/subscriptions/confirmation\\?token=(\\S+))");

    @LocalServerPort
    private int port;

    @Autowired
    private Readers readers;

    @Autowired
    private Clock clock;

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private Confirmations confirmations;

    private final String address = Ids.next() + "@readers.example";

    @Test
    void is_told_nothing_before_its_reader_has_said_that_they_want_it() throws Exception {
        var asked = subscribe(address, null);

        assertThat(asked.statusCode()).isEqualTo(202);
        assertThat(JSON.readTree(asked.body()))
                .isEqualTo(JSON.readTree("{\"channel\":\"email\",\"status\":\"unconfirmed\"}"));
        raise();
        assertThat(mails()).hasSize(1);
        assertThat(mails().getFirst().getSubject()).isEqualTo("Please confirm: alerts from Dateline");
        assertThat(text(mails().getFirst())).contains("alerts in the section " + readers.section);

        assertThat(confirm(mails().getFirst()).statusCode()).isEqualTo(200);

        raise();
        assertThat(mails()).hasSize(2);
        assertThat(mails().getLast().getSubject()).isEqualTo("Bridge closes tonight");
    }

    @Test
    void is_not_confirmed_by_a_program_that_follows_the_links_of_a_mail() throws Exception {
        subscribe(address, null);

        var page = get(link(mails().getFirst()));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(page.body()).contains("<form method=\"post\"", "alerts in the section " + readers.section);
        raise();
        assertThat(mails()).hasSize(1);
    }

    @Test
    void is_confirmed_once_and_by_the_last_mail_alone() throws Exception {
        subscribe(address, null);
        subscribe(address, null);

        assertThat(confirm(mails().getFirst()).statusCode()).isEqualTo(410);
        assertThat(confirm(mails().getLast()).statusCode()).isEqualTo(200);
        assertThat(confirm(mails().getLast()).statusCode()).isEqualTo(410);
        assertThat(get(link(mails().getLast())).statusCode()).isEqualTo(410);
        assertThat(get("/api/subscriptions/confirmation?token=guessed").statusCode())
                .isEqualTo(410);
    }

    @Test
    void is_not_flooded_by_whoever_asks_in_its_name() throws Exception {
        for (int time = 0; time < 5; time++) {
            assertThat(subscribe(address, null).statusCode()).isEqualTo(202);
        }

        assertThat(mails()).hasSize(3);
        assertThat(confirm(mails().getLast()).statusCode()).isEqualTo(200);
    }

    @Test
    void is_asked_anew_an_hour_later() throws Exception {
        for (int time = 0; time < 4; time++) {
            subscribe(address, null);
        }
        set("since", clock.instant().minus(Duration.ofMinutes(61)));

        subscribe(address, null);

        assertThat(mails()).hasSize(4);
    }

    @Test
    void whose_reader_says_nothing_is_forgotten() throws Exception {
        subscribe(address, null);
        set("expiresAt", clock.instant().minusSeconds(1));

        assertThat(confirm(mails().getFirst()).statusCode()).isEqualTo(410);
        confirmations.forget();

        assertThat(mongo.find(ofTheAddress(), Document.class, "confirmations")).isEmpty();
    }

    @Test
    void has_one_subscription_however_often_it_is_confirmed_and_however_it_is_written() throws Exception {
        subscribe(address, null);
        confirm(mails().getFirst());
        var upper = address.toUpperCase(java.util.Locale.ROOT);
        subscribe(upper, null);

        var again = TestMailServer.get().mailsTo(upper).getFirst();
        assertThat(confirm(again).statusCode()).isEqualTo(200);

        raise();
        assertThat(mails().size() + TestMailServer.get().mailsTo(upper).size()).isEqualTo(3);
    }

    @Test
    void leaves_by_one_click_of_a_mail_program_however_often() throws Exception {
        var reader = readers.byMail();
        var link = unsubscribe(reader);

        var page = get(link);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<form method=\"post\"");
        assertThat(readers.isSubscribed(reader)).isTrue();
        for (int time = 0; time < 2; time++) {
            assertThat(post(link, "List-Unsubscribe=One-Click").statusCode()).isEqualTo(200);
            assertThat(readers.isSubscribed(reader)).isFalse();
        }
    }

    @Test
    void leaves_by_the_button_of_the_page() throws Exception {
        var reader = readers.byMail();
        var path = "/api/subscriptions/%s/unsubscribe".formatted(reader.id());

        assertThat(post(path, "token=" + reader.key().text()).statusCode()).isEqualTo(200);

        assertThat(readers.isSubscribed(reader)).isFalse();
    }

    @Test
    void is_ended_by_nobody_who_has_no_mail_of_it() throws Exception {
        var reader = readers.byMail();

        post("/api/subscriptions/%s/unsubscribe?key=guessed".formatted(reader.id()), "List-Unsubscribe=One-Click");

        assertThat(readers.isSubscribed(reader)).isTrue();
    }

    @Test
    void lies_in_the_account_of_whoever_asked_signed_in() throws Exception {
        var token = TestIssuer.get().token(UUID.randomUUID(), "Rita");
        subscribe(address, token);
        confirm(mails().getFirst());

        var mine = get("/api/subscriptions/mine", token);

        assertThat(JSON.readTree(mine.body()).at("/items/0/channel").asString()).isEqualTo("email");
        assertThat(mine.body()).doesNotContain(address);
    }

    @Test
    void that_is_none_is_refused_with_the_field_at_fault() throws Exception {
        for (var wrong : List.of("", "nobody", "a@b", "x@example.org\r\nBcc: y@example.org", "jürgen@example.org")) {
            var refused = subscribe(wrong, null);

            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(JSON.readTree(refused.body()).at("/errors/0/pointer").asString())
                    .isEqualTo("/email/address");
        }
        TestMailServer.get().has(address, new Manners.Replies("550 5.1.1 who?"));
        assertThat(subscribe(address, null).body()).contains("/email/address", "takes no mail");
    }

    @Test
    void that_cannot_be_asked_now_is_to_be_asked_later() throws Exception {
        TestMailServer.get().has(address, new Manners.RepliesToTheMail("451 4.3.0 later"));

        var refused = subscribe(address, null);

        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.body()).contains("no-mail-now").doesNotContain(address);
        assertThat(refused.headers().firstValue("Retry-After")).hasValue("60");
    }

    private HttpResponse<String> subscribe(String to, @Nullable String token) throws Exception {
        var form = Map.of("email", Map.of("address", to), "what", Map.of("sections", List.of(readers.section)));
        var request = request("/api/subscriptions", token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(form)));
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    private void raise() {
        var alert = readers.raise(Audience.SECTION, clock.instant());
        readers.awaitDelivered(alert);
    }

    private List<MimeMessage> mails() {
        return TestMailServer.get().mailsTo(address);
    }

    private HttpResponse<String> confirm(MimeMessage mail) throws Exception {
        return post("/api/subscriptions/confirmation", "token=" + matched(mail).group(2));
    }

    private static String link(MimeMessage mail) throws Exception {
        return matched(mail).group(1);
    }

    private static java.util.regex.Matcher matched(MimeMessage mail) throws Exception {
        var link = LINK.matcher(text(mail));
        assertThat(link.find()).isTrue();
        return link;
    }

    private static String text(MimeMessage mail) throws Exception {
        return ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent().toString();
    }

    private static String unsubscribe(Readers.MailReader reader) {
        return "/api/subscriptions/%s/unsubscribe?key=%s"
                .formatted(reader.id(), reader.key().text());
    }

    private Query ofTheAddress() {
        return Query.query(Criteria.where("email").is(address));
    }

    private void set(String field, Instant to) {
        mongo.updateFirst(ofTheAddress(), new Update().set(field, Date.from(to)), "confirmations");
    }

    private HttpResponse<String> get(String path) throws Exception {
        return get(path, null);
    }

    private HttpResponse<String> get(String path, @Nullable String token) throws Exception {
        return CLIENT.send(request(path, token).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String form) throws Exception {
        return CLIENT.send(
                request(path, null)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path, @Nullable String token) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }
}
