package news.dateline.local;

import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.Deque;
import news.dateline.local.backup.Snapshot;
import news.dateline.local.broker.EmbeddedBroker;
import news.dateline.local.mail.MailCatcher;
import news.dateline.local.operations.MailPage;
import news.dateline.local.operations.Metrics;
import news.dateline.local.operations.OperationsServer;
import news.dateline.local.operations.PushPage;
import news.dateline.local.push.PushService;
import news.dateline.local.store.EmbeddedStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Broker, store, mail catcher and push service of an embedded system, apart from the services: a fatal fault of
/// the broker ends its JVM.
public final class LocalApplication {

    static { // before the first logger; under logback's own name it would speak for every test that embeds the parts
        System.setProperty("logback.configurationFile", "logback-local.xml");
    }

    private static final Logger LOG = LoggerFactory.getLogger(LocalApplication.class);

    private final Deque<AutoCloseable> running = new ArrayDeque<>();

    private LocalApplication() {}

    public static void main(String[] arguments) {
        var application = new LocalApplication();
        Runtime.getRuntime().addShutdownHook(new Thread(application::stop, "stop"));
        try {
            application.start(LocalSettings.of(System.getenv()));
        } catch (Exception e) { // whatever it is, the supervisor is told in one line and the log has the rest
            LOG.debug("not started", e);
            LOG.error("local did not start: {}", rootMessage(e));
            System.exit(1);
        }
    }

    private static String rootMessage(Throwable fault) {
        var cause = fault.getCause();
        var message = fault.getMessage() == null ? fault.toString() : fault.getMessage();
        return cause == null || message.contains(String.valueOf(cause.getMessage()))
                ? message
                : message + ": " + rootMessage(cause);
    }

    private void start(LocalSettings settings) throws Exception {
        settings.refuseTakenPorts();
        Files.createDirectories(settings.data());
        var operations = started(OperationsServer.start(settings.operations()));
        var kafka = settings.data().resolve("kafka");
        var store = started(
                EmbeddedStore.start(settings.data().resolve("store"), settings.mongodb(), LocalApplication::endAtOnce));
        started(EmbeddedBroker.start(kafka, settings.kafka(), settings.kafkaController()));
        var mail = started(MailCatcher.start(settings.smtp()));
        var push = started(PushService.start(settings.data().resolve("push"), settings.push()));
        var metrics = new Metrics()
                .with("dateline_store_bytes", store::bytes)
                .with("dateline_store_flushes_total", store::flushes)
                .with("dateline_mails_caught", () -> mail.mails().size())
                .with("dateline_push_taken_total", push::taken)
                .with("dateline_push_unreadable_total", push::unreadable);
        var snapshot = new Snapshot(store, kafka, settings.data().resolve("snapshot"));
        operations.act("/actuator/snapshot", snapshot::take);
        operations.answer("/mail", "text/html; charset=utf-8", () -> MailPage.html(mail.mails()));
        operations.answer("/mail.json", "application/json", () -> MailPage.json(mail.mails()));
        operations.make("/push/browsers", "application/json", () -> PushPage.json(push.newBrowser()));
        operations.answer("/push.json", "application/json", () -> PushPage.json(push.letters()));
        operations.answer("/actuator/prometheus", "text/plain; version=0.0.4", metrics::text);
        operations.answer("/actuator/health/readiness", "application/json", () -> "{\"status\":\"UP\"}");
        LOG.info("ready");
    }

    /// A store that cannot be written answers nothing; a new process may find more room. Not by an orderly exit, which
    /// would wait for the very thread that found out.
    private static void endAtOnce() {
        LOG.error("local ends: its store cannot be written");
        Runtime.getRuntime().halt(1);
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
