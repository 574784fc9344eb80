package news.dateline.test;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;

/// The real broker and store that tests run on.
///
/// Handed over by the environment (`DATELINE_TEST_KAFKA`, `DATELINE_TEST_MONGODB`), else from Testcontainers where an
/// engine answers, else embedded in this JVM; `DATELINE_TEST_PARTS=embedded|testcontainers` forces one of the last two.
///
/// @param mongodb connection string without a database
public record Parts(String kafka, String mongodb, String description) {

    private static final AtomicInteger CONTEXTS = new AtomicInteger();

    private static final class Running {
        static final Parts PARTS = start(System.getenv());
    }

    /// The parts of this JVM, started at the first call.
    public static Parts get() {
        return Running.PARTS;
    }

    /// A name no other test shares: for a database, or before topics.
    public static String ownName() {
        return "t" + ProcessHandle.current().pid() + "-" + CONTEXTS.incrementAndGet();
    }

    private static Parts start(Map<String, String> environment) {
        var parts = choose(environment);
        System.out.println("Tests run on " + parts.description());
        return parts;
    }

    private static Parts choose(Map<String, String> environment) {
        var kafka = environment.get("DATELINE_TEST_KAFKA");
        var mongodb = environment.get("DATELINE_TEST_MONGODB");
        if (kafka != null && mongodb != null) {
            return new Parts(kafka, mongodb, "the broker and store handed over: " + kafka + ", " + mongodb);
        }
        return switch (Objects.requireNonNullElse(environment.get("DATELINE_TEST_PARTS"), "auto")) {
            case "embedded" -> EmbeddedParts.start();
            case "testcontainers" -> ContainerParts.start();
            case "auto" -> ContainerEngine.answers(environment) ? ContainerParts.start() : EmbeddedParts.start();
            case String other ->
                throw new IllegalArgumentException(
                        "DATELINE_TEST_PARTS is embedded or testcontainers, not \"" + other + "\"");
        };
    }
}
