package news.dateline.gateway.stream;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Executor;

/// The readers of one audience whose connections share a thread: a frame costs one change of threads for all of them.
/// Whatever is asked of it happens on that thread, in the order in which it is asked.
final class Group {

    private final Executor loop;
    private final Set<Reader> readers = new HashSet<>(); // touched by the loop only

    Group(Executor loop) {
        this.loop = loop;
    }

    void join(Reader reader) {
        loop.execute(() -> readers.add(reader));
    }

    void leave(Reader reader) {
        loop.execute(() -> readers.remove(reader));
    }

    void send(Encoded encoded) {
        loop.execute(() -> readers.forEach(reader -> reader.send(encoded)));
    }

    void end(Encoded farewell) {
        loop.execute(() -> {
            readers.forEach(reader -> reader.end(farewell));
            readers.clear();
        });
    }
}
