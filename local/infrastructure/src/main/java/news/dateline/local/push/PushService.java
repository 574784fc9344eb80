package news.dateline.local.push;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A push service on loopback (RFC 8030, HTTP/2 with TLS) whose browsers are here, too: it answers as real ones do,
/// well and badly, and shows what arrived, opened. Thread-safe.
public final class PushService implements AutoCloseable {

    private static final int THREADS = 2;

    private final EventLoopGroup threads;
    private final Channel door;
    private final Mailboxes mailboxes;
    private final String origin;
    private final Path certificate;

    private PushService(EventLoopGroup threads, Channel door, Mailboxes mailboxes, String origin, Path certificate) {
        this.threads = threads;
        this.door = door;
        this.mailboxes = mailboxes;
        this.origin = origin;
        this.certificate = certificate;
    }

    /// @param folder where its certificate is kept
    public static PushService start(Path folder, int port) throws Exception { // as Netty declares it
        var certificate = Certificate.in(folder);
        var origin = "https://127.0.0.1:" + port;
        var mailboxes = new Mailboxes(Clock.systemUTC());
        var reception = new Reception(mailboxes, new Senders(origin, Clock.systemUTC()));
        var threads = new MultiThreadIoEventLoopGroup(THREADS, NioIoHandler.newFactory());
        try {
            var door = new ServerBootstrap()
                    .group(threads)
                    .channel(NioServerSocketChannel.class)
                    .childHandler(new Pipelines(certificate.context(), reception))
                    .bind(new InetSocketAddress("127.0.0.1", port))
                    .sync()
                    .channel();
            return new PushService(threads, door, mailboxes, origin, certificate.file());
        } catch (Exception e) {
            threads.shutdownGracefully(0, 1, TimeUnit.SECONDS);
            throw e;
        }
    }

    /// As in `https://127.0.0.1:4443`.
    public String origin() {
        return origin;
    }

    /// What a sender has to trust, in PEM.
    public Path certificate() {
        return certificate;
    }

    /// Lets one more browser subscribe.
    public Browser newBrowser() {
        return mailboxes.open(origin);
    }

    /// What reached browsers, in the order of arrival.
    public List<Letter> letters() {
        return mailboxes.letters();
    }

    /// How many messages reached browsers so far, those included that could not be opened.
    public long taken() {
        return mailboxes.taken();
    }

    /// Messages that their browser could not open.
    public long unreadable() {
        return mailboxes.unreadable();
    }

    @Override
    public void close() {
        door.close().syncUninterruptibly();
        threads.shutdownGracefully(0, 1, TimeUnit.SECONDS).syncUninterruptibly();
    }
}
