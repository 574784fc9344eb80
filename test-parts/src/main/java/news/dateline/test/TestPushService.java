package news.dateline.test;

import java.nio.file.Files;
import news.dateline.local.push.PushService;

/// The push service of this JVM's tests, gone with it.
public final class TestPushService {

    private static final class Running {
        static final PushService SERVICE = start();
    }

    private TestPushService() {}

    /// Started at the first call.
    public static PushService get() {
        return Running.SERVICE;
    }

    private static PushService start() {
        try {
            var folder = Files.createTempDirectory("dateline-push");
            var service = PushService.start(folder, Ports.free());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                service.close();
                Folders.delete(folder);
            }));
            return service;
        } catch (Exception e) { // Netty's start declares no narrower one
            throw new IllegalStateException("no push service for tests", e);
        }
    }
}
