package news.dateline.gateway.door;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.HashMap;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/// A certificate for `localhost`, made on the spot.
///
/// @param keys file with certificate and private key
/// @param trust of a client who takes no other one
record Certificate(Path keys, SSLContext trust) {

    private static final String PASSWORD = "only-for-this-test";

    static Certificate makeIn(Path folder) throws IOException, InterruptedException, GeneralSecurityException {
        var keys = folder.resolve("door.p12");
        make(keys);
        return new Certificate(keys, trusting(keys));
    }

    /// With which a gateway has TLS and HTTP/2.
    Map<String, String> settings() {
        return new HashMap<>(Map.of(
                "dateline.url",
                "https://localhost",
                "server.ssl.key-store",
                keys.toString(),
                "server.ssl.key-store-password",
                PASSWORD,
                "server.http2.enabled",
                "true"));
    }

    private static void make(Path keys) throws IOException, InterruptedException {
        var tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var made = new ProcessBuilder(
                        tool,
                        "-genkeypair",
                        "-alias",
                        "door",
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD,
                        "-keystore",
                        keys.toString())
                .redirectErrorStream(true)
                .start();
        assertThat(made.waitFor())
                .as(new String(made.getInputStream().readAllBytes(), ISO_8859_1))
                .isZero();
    }

    private static SSLContext trusting(Path keys) throws GeneralSecurityException, IOException {
        var own = KeyStore.getInstance("PKCS12");
        try (var bytes = Files.newInputStream(keys)) {
            own.load(bytes, PASSWORD.toCharArray());
        }
        var trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("door", own.getCertificate("door"));
        var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        var context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }
}
