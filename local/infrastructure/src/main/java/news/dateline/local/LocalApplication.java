package news.dateline.local;

import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.Deque;
import news.dateline.local.broker.EmbeddedBroker;
import news.dateline.local.mail.MailCatcher;
import news.dateline.local.operations.MailPage;
import news.dateline.local.operations.OperationsServer;
import news.dateline.local.store.EmbeddedStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Broker, store and mail catcher of an embedded system, apart from the services: a fatal fault of the broker ends its
/// JVM.
public final class LocalApplication {

    private static final Logger LOG = LoggerFactory.getLogger(LocalApplication.class);

    private final Deque<AutoCloseable> running = new ArrayDeque<>();

    private LocalApplication() {}

    public static void main(String[] arguments) {
        var application = new LocalApplication();
        Runtime.getRuntime().addShutdownHook(new Thread(application::stop, "stop"));
        try {
            application.start(LocalSettings.of(System.getenv()));
        } catch (Exception e) { // whatever it is, the supervisor is told in one line and the log has the rest
            LOG.error("local did not start: {}", e.getMessage(), e);
            System.exit(1);
        }
    }

    private void start(LocalSettings settings) throws Exception {
        Files.createDirectories(settings.data());
        var operations = started(OperationsServer.start(settings.operations()));
        started(EmbeddedStore.start(settings.data().resolve("store"), settings.mongodb()));
        started(EmbeddedBroker.start(settings.data().resolve("kafka"), settings.kafka(), settings.kafkaController()));
        var mail = started(MailCatcher.start(settings.smtp()));
        operations.answer("/mail", "text/html; charset=utf-8", () -> MailPage.of(mail));
        operations.answer("/actuator/prometheus", "text/plain; version=0.0.4", () -> metrics(mail));
        operations.answer("/actuator/health/readiness", "application/json", () -> "{\"status\":\"UP\"}");
        LOG.info("ready");
    }

    private static String metrics(MailCatcher mail) {
        var runtime = Runtime.getRuntime();
        return """
                # TYPE jvm_memory_used_bytes gauge
                jvm_memory_used_bytes{area="heap"} %d
                # TYPE dateline_mails_caught gauge
                dateline_mails_caught %d
                """.formatted(
                runtime.totalMemory() - runtime.freeMemory(), mail.mails().size());
    }

    private synchronized <T extends AutoCloseable> T started(T part) {
        running.push(part);
        return part;
    }

    private synchronized void stop() {
        while (!running.isEmpty()) {
            try {
                running.pop().close();
            } catch (Exception e) { // the others are stopped all the same
                LOG.warn("not stopped cleanly", e);
            }
        }
    }
}
