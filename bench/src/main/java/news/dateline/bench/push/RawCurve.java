package news.dateline.bench.push;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Security;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.List;
import javax.crypto.KeyAgreement;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/// The two operations on P-256 that RFC 8291 asks for with every message: a new pair of keys, and a secret agreed with
/// the reader's. Everything that can be made once was made before.
final class RawCurve {

    private final String name;
    private final KeyPairGenerator generator;
    private final KeyAgreement agreement;
    private final PublicKey theirs;

    /// @param theirs of any provider
    private RawCurve(String name, Provider provider, PublicKey theirs) throws GeneralSecurityException {
        this.name = name;
        this.generator = KeyPairGenerator.getInstance("EC", provider);
        this.generator.initialize(new ECGenParameterSpec("secp256r1"));
        this.agreement = KeyAgreement.getInstance("ECDH", provider);
        this.theirs =
                KeyFactory.getInstance("EC", provider).generatePublic(new X509EncodedKeySpec(theirs.getEncoded()));
    }

    /// By every provider there is here.
    static List<RawCurve> with(PublicKey theirs) throws GeneralSecurityException {
        List<RawCurve> curves = new ArrayList<>();
        if (AmazonCorrettoCryptoProvider.INSTANCE.getLoadingError() == null) {
            curves.add(new RawCurve("Amazon's", AmazonCorrettoCryptoProvider.INSTANCE, theirs));
        }
        curves.add(new RawCurve("Bouncy Castle's", new BouncyCastleProvider(), theirs));
        curves.add(new RawCurve("the JDK's", Security.getProvider("SunEC"), theirs));
        return curves;
    }

    /// Whose.
    String name() {
        return name;
    }

    void once() throws GeneralSecurityException {
        agreement.init(generator.generateKeyPair().getPrivate());
        agreement.doPhase(theirs, true);
        agreement.generateSecret();
    }
}
