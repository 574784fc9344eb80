package news.dateline.local.store.wire;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.wire.MongoDatabaseHandler;
import de.bwaldvogel.mongo.wire.MongoExceptionHandler;
import de.bwaldvogel.mongo.wire.MongoWireMessageEncoder;
import de.bwaldvogel.mongo.wire.MongoWireReplyEncoder;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;

/// Listens for clients, and answers them with what a backend says.
public final class StoreServer implements AutoCloseable {

    private static final int WORKERS = 64; // each may wait for a flush; blocked event loops would cap the group commit
    private static final int WAITING_CLIENTS = 100;
    private static final int LONGEST_END_SECONDS = 5;

    private final MongoBackend backend;
    private final EventLoopGroup acceptor = threads(1, "store-acceptor");
    private final EventLoopGroup workers = threads(WORKERS, "store-worker");
    private final ChannelGroup clients = new DefaultChannelGroup(workers.next());

    private StoreServer(MongoBackend backend) {
        this.backend = backend;
    }

    private static EventLoopGroup threads(int number, String name) {
        return new MultiThreadIoEventLoopGroup(number, new DefaultThreadFactory(name), NioIoHandler.newFactory());
    }

    /// The backend is closed with it, and if it cannot listen.
    public static StoreServer start(MongoBackend backend, InetSocketAddress address) {
        var server = new StoreServer(backend);
        try {
            server.listen(address);
            return server;
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    private void listen(InetSocketAddress address) {
        clients.add(new ServerBootstrap()
                .group(acceptor, workers)
                .channel(NioServerSocketChannel.class)
                .option(ChannelOption.SO_BACKLOG, WAITING_CLIENTS)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childHandler(new ChannelInitializer<Channel>() {
                    @Override
                    protected void initChannel(Channel client) {
                        client.pipeline()
                                .addLast(
                                        new MongoWireReplyEncoder(),
                                        new MongoWireMessageEncoder(),
                                        new CheckedProtocol(),
                                        new MongoDatabaseHandler(backend, clients),
                                        new MongoExceptionHandler());
                    }
                })
                .bind(address)
                .syncUninterruptibly()
                .channel());
    }

    @Override
    public void close() {
        clients.close().syncUninterruptibly(); // the listening one among them
        acceptor.shutdownGracefully(0, LONGEST_END_SECONDS, TimeUnit.SECONDS);
        workers.shutdownGracefully(0, LONGEST_END_SECONDS, TimeUnit.SECONDS);
        acceptor.terminationFuture().syncUninterruptibly();
        workers.terminationFuture().syncUninterruptibly();
        backend.close();
    }
}
