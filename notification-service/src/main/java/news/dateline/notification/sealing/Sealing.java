package news.dateline.notification.sealing;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Seals texts for readers: Message Encryption for Web Push (RFC 8291), one record of aes128gcm (RFC 8188). Every
/// message has a key pair and a salt of its own. Thread-safe.
@Component
public class Sealing {

    /// The longest text in bytes: what is left of 4,096, which every push service takes (RFC 8030, section 7.2),
    /// without the head (86), the delimiter (1) and the tag (16).
    public static final int MOST_BYTES = 3_993;

    private static final Logger LOG = LoggerFactory.getLogger(Sealing.class);

    private static final int RECORD_SIZE = 4_096;
    private static final int SALT_BYTES = 16;
    private static final int HEAD_BYTES = SALT_BYTES + Integer.BYTES + 1 + Cryptography.POINT_BYTES;
    private static final int TAG_BYTES = 16;
    private static final byte LAST_RECORD = 2;

    private static final byte[] FOR_WEB_PUSH = "WebPush: info\0".getBytes(US_ASCII);
    private static final byte[] FOR_THE_KEY = "Content-Encoding: aes128gcm\0".getBytes(US_ASCII);
    private static final byte[] FOR_THE_NONCE = "Content-Encoding: nonce\0".getBytes(US_ASCII);

    private final Cryptography cryptography;
    private final SecureRandom random = new SecureRandom();

    /// By the fastest hands there are here.
    public Sealing() {
        this(Cryptography.fastest());
        LOG.info("messages are sealed by {}", cryptography.name());
    }

    Sealing(Cryptography cryptography) {
        this.cryptography = cryptography;
    }

    /// What may be wrong with keys.
    public enum Fault {
        /// `p256dh` is no point of the curve.
        POINT,
        /// `auth` is not 16 bytes.
        SECRET
    }

    /// Tries keys that a stranger sent; none at fault if a message can be sealed with them.
    public Set<Fault> faultsOf(ReaderKeys keys) {
        var faults = EnumSet.noneOf(Fault.class);
        try {
            // The agreement refuses what does not lie on the curve; a key of ours that would tell is not at stake.
            cryptography.agree(cryptography.newKeys(), cryptography.publicKey(keys.point()));
        } catch (GeneralSecurityException | IllegalArgumentException noKey) {
            faults.add(Fault.POINT);
        }
        try {
            if (keys.secret().length != ReaderKeys.AUTH_BYTES) {
                faults.add(Fault.SECRET);
            }
        } catch (IllegalArgumentException notBase64) {
            faults.add(Fault.SECRET);
        }
        return faults;
    }

    /// The body of a push message, `Content-Encoding: aes128gcm`.
    ///
    /// @param text of at most [#MOST_BYTES]
    /// @throws IllegalArgumentException if it is longer, or the keys were never [tried][#faultsOf]
    public byte[] seal(byte[] text, ReaderKeys keys) {
        if (text.length > MOST_BYTES) {
            throw new IllegalArgumentException(
                    "a push message has at most %d bytes, not %d".formatted(MOST_BYTES, text.length));
        }
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        try {
            return seal(text, keys, cryptography.newKeys(), salt);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("no message can be sealed with these keys", e);
        }
    }

    byte[] seal(byte[] text, ReaderKeys keys, KeyPair own, byte[] salt) throws GeneralSecurityException {
        var theirs = keys.point();
        var ours = Cryptography.pointOf(own);
        var shared = cryptography.agree(own, cryptography.publicKey(theirs));
        var secret = cryptography.derive(shared, keys.secret(), joined(FOR_WEB_PUSH, theirs, ours), 32);

        var sealed = ByteBuffer.allocate(HEAD_BYTES + text.length + 1 + TAG_BYTES)
                .put(salt)
                .putInt(RECORD_SIZE)
                .put((byte) ours.length)
                .put(ours)
                .array();
        var padded = Arrays.copyOf(text, text.length + 1);
        padded[text.length] = LAST_RECORD;
        var written = cryptography.encrypt(
                cryptography.derive(secret, salt, FOR_THE_KEY, 16),
                cryptography.derive(secret, salt, FOR_THE_NONCE, 12),
                padded,
                sealed,
                HEAD_BYTES);
        if (HEAD_BYTES + written != sealed.length) {
            throw new GeneralSecurityException("a cipher text of %d bytes".formatted(written));
        }
        return sealed;
    }

    private static byte[] joined(byte[]... parts) {
        var all = ByteBuffer.allocate(
                Arrays.stream(parts).mapToInt(part -> part.length).sum());
        Arrays.stream(parts).forEach(all::put);
        return all.array();
    }
}
