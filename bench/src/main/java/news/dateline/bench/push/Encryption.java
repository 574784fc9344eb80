package news.dateline.bench.push;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.management.ManagementFactory;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import news.dateline.bench.Contest;
import news.dateline.bench.Contest.Contestant;
import news.dateline.bench.Contest.Cost;
import news.dateline.bench.Report;
import news.dateline.notification.sealing.ReaderKeys;
import news.dateline.notification.sealing.Sealing;

/// Messages sealed by one thread, beside what of that is [the curve][RawCurve] alone.
final class Encryption {

    private static final int ROUNDS = 7;
    private static final Duration TURN = Duration.ofSeconds(1);
    private static final Duration WARMING = Duration.ofSeconds(5);
    private static final int AT_ONCE = 20; // between two looks at the clock
    private static final double AIM = 0.8;

    private static final int POINT_BYTES = 65;
    private static final int SECRET_BYTES = 16;
    private static final byte[] TEXT = """
            {"web_push":8030,"notification":{"title":"Three ships are burning in the old harbour: stay away from the \
            quays, and keep windows closed.","body":"Fire at the harbour","navigate":"https://dateline.example/world/\
            fire-at-the-harbour","tag":"0193a7e2-6f3c-7c1e-9d5b-2f6f0f4c8a11"}}""".getBytes(UTF_8);

    private final Report report;

    Encryption(Report report) {
        this.report = report;
    }

    @FunctionalInterface
    private interface Operation {
        void run() throws GeneralSecurityException;
    }

    void measure() throws Exception {
        var reader = newReader();
        var keys = new ReaderKeys(text(pointOf(reader)), text(newSecret()));
        var sealing = new Sealing();
        List<Contestant> contestants = new ArrayList<>();
        contestants.add(warm("sealed messages", () -> sealing.seal(TEXT, keys)));
        for (var curve : RawCurve.with(reader)) {
            contestants.add(warm("raw P-256, " + curve.name(), curve::once));
        }
        var costs = Contest.of(ROUNDS, contestants);
        var best = costs.stream().skip(1).min(Comparator.comparingDouble(Cost::micros));
        report.title("A message of %d bytes, sealed for one browser, on one core".formatted(TEXT.length));
        report.costs("of them", costs);
        report.atLeast(AIM, costs.getFirst(), best.orElseThrow());
    }

    /// With what its own thread uses.
    private static Contestant warm(String name, Operation operation) throws GeneralSecurityException {
        run(operation, WARMING);
        var threads = ManagementFactory.getThreadMXBean();
        return new Contestant(name, threads::getCurrentThreadCpuTime, () -> run(operation, TURN));
    }

    private static long run(Operation operation, Duration time) throws GeneralSecurityException {
        var done = 0L;
        for (var end = System.nanoTime() + time.toNanos(); System.nanoTime() < end; done += AT_ONCE) {
            for (int each = 0; each < AT_ONCE; each++) {
                operation.run();
            }
        }
        return done;
    }

    private static PublicKey newReader() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair().getPublic();
    }

    private static byte[] pointOf(PublicKey key) {
        var encoded = key.getEncoded();
        return Arrays.copyOfRange(encoded, encoded.length - POINT_BYTES, encoded.length);
    }

    private static byte[] newSecret() {
        var secret = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        return secret;
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
