package news.dateline.notification.sealing;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECPrivateKeySpec;
import java.util.Base64;
import java.util.stream.Stream;
import news.dateline.notification.sealing.Sealing.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Under every provider there is, with the values of RFC 8291, section 5 and appendix A.
@ParameterizedClass(name = "{0}")
@MethodSource("providers")
class ASealedMessageTest {

    private static final String TEXT = "When I grow up, I want to be a watermelon";
    private static final String READERS_POINT =
            "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";
    private static final String READERS_SECRET = "BTBZMqHH6r4Tts7J_aSIgg";
    private static final String SENDERS_POINT =
            "BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8";
    private static final String SENDERS_KEY = "yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw";
    private static final String SALT = "DGv6ra1nlYgDCS1FRnbzlw";
    private static final String SEALED = "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27ml"
            + "mlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPT"
            + "pK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN";

    private static final ReaderKeys READER = new ReaderKeys(READERS_POINT, READERS_SECRET);

    static Stream<Cryptography> providers() {
        return Stream.concat(Cryptography.ofAmazon().stream(), Stream.of(Cryptography.OF_THE_JDK));
    }

    @Parameter
    private Cryptography cryptography;

    @Test
    void is_the_one_that_the_standard_prints() throws Exception {
        var sealed = new Sealing(cryptography).seal(TEXT.getBytes(US_ASCII), READER, sender(), bytes(SALT));

        assertThat(sealed).isEqualTo(bytes(SEALED));
    }

    @Test
    void is_never_the_same_twice() {
        var sealing = new Sealing(cryptography);

        assertThat(sealing.seal(TEXT.getBytes(US_ASCII), READER))
                .isNotEqualTo(sealing.seal(TEXT.getBytes(US_ASCII), READER));
    }

    @Test
    void fits_into_what_every_push_service_takes() {
        var sealing = new Sealing(cryptography);

        assertThat(sealing.seal(new byte[Sealing.MOST_BYTES], READER)).hasSize(4_096);
        assertThatThrownBy(() -> sealing.seal(new byte[Sealing.MOST_BYTES + 1], READER))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void is_possible_with_keys_as_browsers_send_them() {
        assertThat(new Sealing(cryptography).faultsOf(READER)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // another last byte: no longer on the curve
                "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw8",
                "BAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "AiVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcx",
                "AA",
                "",
                "no base64url!"
            })
    void is_impossible_with_a_key_that_is_no_point_of_the_curve(String point) {
        assertThat(new Sealing(cryptography).faultsOf(new ReaderKeys(point, READERS_SECRET)))
                .containsExactly(Fault.POINT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "BTBZMqHH6r4Tts7J_aSI", "BTBZMqHH6r4Tts7J_aSIggAA", "?"})
    void is_impossible_with_a_secret_of_another_length(String secret) {
        assertThat(new Sealing(cryptography).faultsOf(new ReaderKeys(READERS_POINT, secret)))
                .containsExactly(Fault.SECRET);
    }

    @Test
    void has_keys_that_no_log_shows() {
        assertThat(READER.toString()).doesNotContain(READERS_SECRET, READERS_POINT);
    }

    private static KeyPair sender() throws Exception {
        var factory = KeyFactory.getInstance("EC");
        ECPublicKey point = Cryptography.OF_THE_JDK.publicKey(bytes(SENDERS_POINT));
        var key = (ECPrivateKey)
                factory.generatePrivate(new ECPrivateKeySpec(new BigInteger(1, bytes(SENDERS_KEY)), point.getParams()));
        return new KeyPair(point, key);
    }

    private static byte[] bytes(String base64url) {
        return Base64.getUrlDecoder().decode(base64url);
    }
}
