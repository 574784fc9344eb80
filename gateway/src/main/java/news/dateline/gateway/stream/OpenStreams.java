package news.dateline.gateway.stream;

import org.springframework.context.SmartLifecycle;

/// Streams open with the gateway, and end before the server's graceful stop, which would wait for them.
final class OpenStreams implements SmartLifecycle {

    private final Hub hub;
    private final Opening opening;
    private volatile boolean running;

    OpenStreams(Hub hub, Opening opening) {
        this.hub = hub;
        this.opening = opening;
    }

    @Override
    public void start() {
        running = true;
        opening.begin();
    }

    @Override
    public void stop() {
        running = false;
        hub.end();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
