package news.dateline.local.push;

import io.netty.handler.codec.http2.Http2SecurityUtil;
import io.netty.handler.ssl.ApplicationProtocolConfig;
import io.netty.handler.ssl.ApplicationProtocolConfig.Protocol;
import io.netty.handler.ssl.ApplicationProtocolConfig.SelectedListenerFailureBehavior;
import io.netty.handler.ssl.ApplicationProtocolConfig.SelectorFailureBehavior;
import io.netty.handler.ssl.ApplicationProtocolNames;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslProvider;
import io.netty.handler.ssl.SupportedCipherSuiteFilter;
import io.netty.pkitesting.CertificateBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// What the push service shows of itself: signed by itself, made at the first start and kept beside its key, so that
/// whoever trusts it goes on trusting it.
///
/// @param file in PEM, for whoever is to trust it
record Certificate(Path file, Path key) {

    private static final int DAYS = 3_650;

    static Certificate in(Path folder) throws Exception { // the maker declares no narrower one
        var certificate = new Certificate(folder.resolve("certificate.pem"), folder.resolve("key.pem"));
        if (!Files.exists(certificate.file)) {
            certificate.make();
        }
        return certificate;
    }

    private void make() throws Exception {
        Files.createDirectories(file.getParent());
        var made = new CertificateBuilder()
                .subject("CN=Dateline's own push service")
                .addSanIpAddress("127.0.0.1")
                .notBefore(Instant.now().minus(1, ChronoUnit.DAYS))
                .notAfter(Instant.now().plus(DAYS, ChronoUnit.DAYS))
                .ecp256()
                .setIsCertificateAuthority(true)
                .buildSelfSigned();
        Files.deleteIfExists(key);
        Files.createFile(key, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(key, made.getPrivateKeyPEM());
        Files.writeString(file, made.getCertificatePEM()); // last: with it, both are there
    }

    /// TLS with HTTP/2, and HTTP/1.1 for whoever does not know it.
    SslContext context() throws IOException {
        return SslContextBuilder.forServer(file.toFile(), key.toFile())
                .sslProvider(SslProvider.JDK)
                .ciphers(Http2SecurityUtil.CIPHERS, SupportedCipherSuiteFilter.INSTANCE)
                .applicationProtocolConfig(new ApplicationProtocolConfig(
                        Protocol.ALPN,
                        SelectorFailureBehavior.NO_ADVERTISE,
                        SelectedListenerFailureBehavior.ACCEPT,
                        ApplicationProtocolNames.HTTP_2,
                        ApplicationProtocolNames.HTTP_1_1))
                .build();
    }
}
