package news.dateline.notification.sealing;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import com.amazon.corretto.crypto.provider.HkdfSpec;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Provider;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.KeyAgreement;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// The curve, the derivation of keys and the cipher, by a provider's hands. Amazon's has an elliptic curve more than
/// ten times as fast as the JDK's own, and a native part for few platforms: where that does not load, the JDK's does
/// the same. Thread-safe.
///
/// @param provider null for the JDK's own
record Cryptography(@Nullable Provider provider) {

    /// Of a point on P-256, not compressed (X9.62).
    static final int POINT_BYTES = 65;

    private static final byte UNCOMPRESSED = 4;

    /// What stands before such a point in a SubjectPublicKeyInfo (RFC 5480).
    private static final byte[] P256 = HexFormat.of().parseHex("3059301306072a8648ce3d020106082a8648ce3d030107034200");

    static final Cryptography OF_THE_JDK = new Cryptography(null);

    /// Empty where its native part is not to be had.
    static Optional<Cryptography> ofAmazon() {
        return AmazonCorrettoCryptoProvider.INSTANCE.getLoadingError() == null
                ? Optional.of(new Cryptography(AmazonCorrettoCryptoProvider.INSTANCE))
                : Optional.empty();
    }

    static Cryptography fastest() {
        return ofAmazon().orElse(OF_THE_JDK);
    }

    String name() {
        return provider == null ? "JDK" : provider.getName();
    }

    KeyPair newKeys() throws GeneralSecurityException {
        var generator =
                provider == null ? KeyPairGenerator.getInstance("EC") : KeyPairGenerator.getInstance("EC", provider);
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    /// @throws GeneralSecurityException if it is no point as browsers send them; whether it lies on the curve shows
    ///     when a secret is [agreed][#agree]
    ECPublicKey publicKey(byte[] point) throws GeneralSecurityException {
        if (point.length != POINT_BYTES || point[0] != UNCOMPRESSED) {
            throw new GeneralSecurityException("not an uncompressed point of P-256");
        }
        var encoded = Arrays.copyOf(P256, P256.length + POINT_BYTES);
        System.arraycopy(point, 0, encoded, P256.length, POINT_BYTES);
        var factory = provider == null ? KeyFactory.getInstance("EC") : KeyFactory.getInstance("EC", provider);
        return (ECPublicKey) factory.generatePublic(new X509EncodedKeySpec(encoded));
    }

    static byte[] pointOf(KeyPair keys) {
        var encoded = keys.getPublic().getEncoded();
        return Arrays.copyOfRange(encoded, encoded.length - POINT_BYTES, encoded.length);
    }

    byte[] agree(KeyPair own, ECPublicKey theirs) throws GeneralSecurityException {
        var agreement =
                provider == null ? KeyAgreement.getInstance("ECDH") : KeyAgreement.getInstance("ECDH", provider);
        agreement.init(own.getPrivate());
        agreement.doPhase(theirs, true);
        return agreement.generateSecret();
    }

    /// Both steps of HKDF with SHA-256 (RFC 5869).
    byte[] derive(byte[] secret, byte[] salt, byte[] info, int length) throws GeneralSecurityException {
        if (provider == null) {
            var parameters =
                    HKDFParameterSpec.ofExtract().addSalt(salt).addIKM(secret).thenExpand(info, length);
            return KDF.getInstance("HKDF-SHA256").deriveData(parameters);
        }
        return SecretKeyFactory.getInstance("HkdfWithHmacSHA256", provider)
                .generateSecret(HkdfSpec.hkdfSpec(secret, salt, info, length, "HKDF"))
                .getEncoded();
    }

    /// @return the length of what was written: the text's and 16 bytes of a tag
    int encrypt(byte[] key, byte[] nonce, byte[] text, byte[] into, int offset) throws GeneralSecurityException {
        var algorithm = "AES/GCM/NoPadding";
        var cipher = provider == null ? Cipher.getInstance(algorithm) : Cipher.getInstance(algorithm, provider);
        cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
        return cipher.doFinal(text, 0, text.length, into, offset);
    }
}
