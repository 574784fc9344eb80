package news.dateline.notification.vapid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;
import news.dateline.notification.NotificationServiceTest;
import news.dateline.test.TurnedClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

@NotificationServiceTest
class AnApplicationServerTest {

    private static final Pattern AUTHORIZATION = Pattern.compile("vapid t=([^, ]+), k=([A-Za-z0-9_-]{87})");
    private static final URI CONTACT = URI.create("mailto:desk@paper.example");

    @Autowired
    private MongoOperations mongo;

    private final TurnedClock clock = new TurnedClock();

    @Test
    void shows_each_push_service_a_token_that_only_it_can_have_made() throws Exception {
        var shown = AUTHORIZATION.matcher(server(CONTACT).authorizationFor("https://push.example"));

        assertThat(shown.matches()).isTrue();
        var token = SignedJWT.parse(shown.group(1));
        assertThat(token.verify(new ECDSAVerifier(key(shown.group(2))))).isTrue();
        assertThat(token.getJWTClaimsSet().getAudience()).containsExactly("https://push.example");
        assertThat(token.getJWTClaimsSet().getSubject()).isEqualTo(CONTACT.toString());
        assertThat(token.getJWTClaimsSet().getExpirationTime().toInstant())
                .isBetween(
                        clock.instant().plus(Duration.ofHours(11)),
                        clock.instant().plus(Duration.ofHours(24)));
    }

    @Test
    void names_nobody_unless_somebody_may_be_asked() throws Exception {
        var shown = AUTHORIZATION.matcher(server(null).authorizationFor("https://push.example"));

        assertThat(shown.matches()).isTrue();
        assertThat(SignedJWT.parse(shown.group(1)).getJWTClaimsSet().getClaims())
                .containsOnlyKeys("aud", "exp");
    }

    @Test
    void signs_once_for_each_push_service_and_again_before_the_token_ends() {
        var server = server(CONTACT);
        var first = server.authorizationFor("https://push.example");

        assertThat(server.authorizationFor("https://push.example")).isEqualTo(first);
        assertThat(server.authorizationFor("https://other.example")).isNotEqualTo(first);
        clock.turnOn(Duration.ofHours(11).plusMinutes(1));
        assertThat(server.authorizationFor("https://push.example")).isNotEqualTo(first);
    }

    @Test
    void has_the_same_key_in_every_instance_and_after_every_start() {
        var here = server(CONTACT).publicKey();

        assertThat(server(CONTACT).publicKey()).isEqualTo(here);
        assertThat(Base64.getUrlDecoder().decode(here)).hasSize(65).startsWith(4);
    }

    @Test
    void refuses_a_contact_that_is_no_address() {
        assertThatThrownBy(() -> new VapidSettings(URI.create("ftp://paper.example")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private ApplicationServer server(@Nullable URI contact) {
        return new ApplicationServer(new VapidKeys(mongo), new VapidSettings(contact), clock);
    }

    private static ECKey key(String point) {
        var bytes = Base64.getUrlDecoder().decode(point);
        return new ECKey.Builder(
                        Curve.P_256,
                        Base64URL.encode(Arrays.copyOfRange(bytes, 1, 33)),
                        Base64URL.encode(Arrays.copyOfRange(bytes, 33, 65)))
                .build();
    }
}
