package news.dateline.bench.edge;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/// Many who listen to one stream, on one thread. An alert is known by a byte that is nowhere else on the stream.
final class Readers implements AutoCloseable {

    /// Once in each alert.
    static final char MARK = '~';

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int BUFFER = 64 * 1024;
    private static final byte[] GREETING = "HTTP/1.1 200".getBytes(US_ASCII);

    private final Selector selector;
    private final Queue<SocketChannel> coming = new ConcurrentLinkedQueue<>();
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
    private final Thread thread = new Thread(this::read, "readers");
    private final int number;
    private int greeted;
    private long alerts;
    private @Nullable Exception failure;

    private Readers(Selector selector, int number) {
        this.selector = selector;
        this.number = number;
    }

    /// Returns when all of them have been let in.
    static Readers connect(int port, String path, int number) throws IOException, InterruptedException {
        var readers = new Readers(Selector.open(), number);
        readers.thread.start();
        var request =
                "GET %s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nAccept: text/event-stream\r\n\r\n".formatted(path, port);
        for (int reader = 0; reader < number; reader++) {
            var channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            channel.write(ByteBuffer.wrap(request.getBytes(US_ASCII)));
            channel.configureBlocking(false);
            readers.coming.add(channel);
            readers.selector.wakeup();
        }
        readers.awaitGreetings();
        return readers;
    }

    int number() {
        return number;
    }

    private synchronized void awaitGreetings() throws IOException, InterruptedException {
        for (var end = System.nanoTime() + PATIENCE.toNanos(); greeted < number; ) {
            await(end);
        }
    }

    synchronized long alerts() {
        return alerts;
    }

    /// Returns when all of them together have got so many.
    synchronized void await(long all, Duration patience) throws IOException, InterruptedException {
        for (var end = System.nanoTime() + patience.toNanos(); alerts < all; ) {
            await(end);
        }
    }

    private void await(long end) throws IOException, InterruptedException {
        var left = (end - System.nanoTime()) / 1_000_000;
        if (failure != null || left <= 0) {
            throw new IOException(greeted + " of " + number + " were let in and got " + alerts + " alerts", failure);
        }
        wait(left);
    }

    private void read() {
        try {
            while (selector.isOpen()) {
                selector.select();
                for (var next = coming.poll(); next != null; next = coming.poll()) {
                    next.register(selector, SelectionKey.OP_READ, new boolean[1]);
                }
                readWhatCame();
            }
        } catch (IOException | RuntimeException e) {
            tell(0, 0, selector.isOpen() ? e : null);
        }
    }

    private void readWhatCame() throws IOException {
        var let = 0;
        var marks = 0L;
        for (var key : selector.selectedKeys()) {
            marks += marksIn((SocketChannel) key.channel());
            var known = (boolean[]) key.attachment();
            if (!known[0]) {
                known[0] = true;
                let++;
            }
        }
        selector.selectedKeys().clear();
        tell(let, marks, null);
    }

    private long marksIn(SocketChannel channel) throws IOException {
        buffer.clear();
        if (channel.read(buffer) < 0) {
            throw new IOException("a reader was cut");
        }
        buffer.flip();
        if (buffer.limit() >= GREETING.length && buffer.get(0) == 'H' && buffer.get(GREETING.length - 3) != '2') {
            throw new IOException("a reader was refused: " + US_ASCII.decode(buffer));
        }
        var marks = 0L;
        while (buffer.hasRemaining()) {
            if (buffer.get() == MARK) {
                marks++;
            }
        }
        return marks;
    }

    private synchronized void tell(int let, long marks, @Nullable Exception trouble) {
        greeted += let;
        alerts += marks;
        if (trouble != null) {
            failure = trouble;
        }
        notifyAll();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        var keys = selector.keys().toArray(SelectionKey[]::new);
        selector.close();
        thread.join();
        for (var key : keys) {
            key.channel().close();
        }
    }
}
