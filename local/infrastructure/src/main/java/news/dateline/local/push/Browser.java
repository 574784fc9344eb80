package news.dateline.local.push;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.agreement.ECDHBasicAgreement;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.generators.ECKeyPairGenerator;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECKeyGenerationParameters;
import org.bouncycastle.crypto.params.ECNamedDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.HKDFParameters;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.util.BigIntegers;

/// A browser that has subscribed: opens what is sealed for it (RFC 8291), by other hands than those that seal here.
/// Thread-safe.
public final class Browser {

    private static final int SALT_BYTES = 16;
    private static final int POINT_BYTES = 65;
    private static final int HEAD_BYTES = SALT_BYTES + Integer.BYTES + 1 + POINT_BYTES;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final ECDomainParameters P256 = new ECNamedDomainParameters(
            SECObjectIdentifiers.secp256r1, CustomNamedCurves.getByOID(SECObjectIdentifiers.secp256r1));

    private final UUID id;
    private final String endpoint;
    private final ECPrivateKeyParameters key;
    private final byte[] point;
    private final byte[] secret;
    private final AtomicInteger heard = new AtomicInteger();
    private volatile Behaviour behaviour = new Behaviour.Takes();

    private Browser(UUID id, String endpoint, ECPrivateKeyParameters key, byte[] secret) {
        this.id = id;
        this.endpoint = endpoint;
        this.key = key;
        this.point = P256.getG().multiply(key.getD()).normalize().getEncoded(false);
        this.secret = secret;
    }

    static Browser fresh(UUID id, String endpoint) {
        var generator = new ECKeyPairGenerator();
        generator.init(new ECKeyGenerationParameters(P256, RANDOM));
        var secret = new byte[16];
        RANDOM.nextBytes(secret);
        return new Browser(
                id,
                endpoint,
                (ECPrivateKeyParameters) generator.generateKeyPair().getPrivate(),
                secret);
    }

    static Browser of(BigInteger key, byte[] secret) {
        return new Browser(new UUID(0, 0), "", new ECPrivateKeyParameters(key, P256), secret);
    }

    public UUID id() {
        return id;
    }

    /// What the browser tells whoever wants to send to it.
    public String endpoint() {
        return endpoint;
    }

    public String p256dh() {
        return text(point);
    }

    public String auth() {
        return text(secret);
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /// From now on, messages for this browser meet with this.
    public void meetWith(Behaviour next) {
        behaviour = next;
    }

    Behaviour behaviour() {
        return behaviour;
    }

    /// Messages that have reached it, and that it could open.
    public int heard() {
        return heard.get();
    }

    void hearsOneMore() {
        heard.incrementAndGet();
    }

    /// @throws InvalidCipherTextException if the message is not for this browser, or was changed on its way
    byte[] open(byte[] message) throws InvalidCipherTextException {
        if (message.length < HEAD_BYTES || message[SALT_BYTES + Integer.BYTES] != POINT_BYTES) {
            throw new InvalidCipherTextException("no message of Web Push");
        }
        var salt = Arrays.copyOf(message, SALT_BYTES);
        var theirs = Arrays.copyOfRange(message, HEAD_BYTES - POINT_BYTES, HEAD_BYTES);
        var agreement = new ECDHBasicAgreement();
        agreement.init(key);
        var shared = BigIntegers.asUnsignedByteArray(
                32,
                agreement.calculateAgreement(
                        new ECPublicKeyParameters(P256.getCurve().decodePoint(theirs), P256)));
        var input = derived(secret, shared, joined("WebPush: info\0", point, theirs), 32);
        var cipher = GCMBlockCipher.newInstance(AESEngine.newInstance());
        cipher.init(
                false,
                new AEADParameters(
                        new KeyParameter(derived(salt, input, joined("Content-Encoding: aes128gcm\0"), 16)),
                        128,
                        derived(salt, input, joined("Content-Encoding: nonce\0"), 12)));
        var sealed = message.length - HEAD_BYTES;
        var text = new byte[cipher.getOutputSize(sealed)];
        var read = cipher.processBytes(message, HEAD_BYTES, sealed, text, 0);
        read += cipher.doFinal(text, read);
        return withoutPadding(text, read);
    }

    /// Of the last record: the text, a 2, and zeros (RFC 8188, section 2).
    private static byte[] withoutPadding(byte[] text, int length) throws InvalidCipherTextException {
        var end = length - 1;
        while (end >= 0 && text[end] == 0) {
            end--;
        }
        if (end < 0 || text[end] != 2) {
            throw new InvalidCipherTextException("the message has more than one record, or no end");
        }
        return Arrays.copyOf(text, end);
    }

    private static byte[] derived(byte[] salt, byte[] secret, byte[] info, int length) {
        var derivation = new HKDFBytesGenerator(SHA256Digest.newInstance());
        derivation.init(new HKDFParameters(secret, salt, info));
        var key = new byte[length];
        derivation.generateBytes(key, 0, length);
        return key;
    }

    private static byte[] joined(String text, byte[]... parts) {
        var all = new ByteArrayOutputStream();
        all.writeBytes(text.getBytes(US_ASCII));
        for (var part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
