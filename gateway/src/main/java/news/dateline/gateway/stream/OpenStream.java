package news.dateline.gateway.stream;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executor;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/// A reader whose connection WebFlux writes to.
final class OpenStream implements Reader {

    /// How many frames may wait for a reader besides what the network holds already (about 4 MB).
    static final int MAY_WAIT = 256;

    private final Sinks.Many<byte[]> waiting =
            Sinks.many().unicast().onBackpressureBuffer(new ArrayBlockingQueue<>(MAY_WAIT));

    private final Executor loop;
    private final Runnable cut;

    /// @param loop of the connection
    /// @param cut closes the connection without waiting for anything to be written
    OpenStream(Executor loop, Runnable cut) {
        this.loop = loop;
        this.cut = cut;
    }

    Flux<byte[]> frames() {
        return waiting.asFlux();
    }

    @Override
    public Executor loop() {
        return loop;
    }

    @Override
    public void send(Encoded encoded) {
        switch (waiting.tryEmitNext(encoded.bytes())) {
            case OK, FAIL_CANCELLED, FAIL_TERMINATED -> {} // taken, or nobody is there any more
            // The queue is full, whether or not what was missed before has all been written and its turn has come.
            case FAIL_OVERFLOW, FAIL_ZERO_SUBSCRIBER, FAIL_NON_SERIALIZED -> cut.run();
        }
    }

    @Override
    public void end(Encoded farewell) {
        send(farewell);
        waiting.tryEmitComplete();
    }
}
