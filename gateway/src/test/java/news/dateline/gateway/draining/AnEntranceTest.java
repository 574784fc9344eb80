package news.dateline.gateway.draining;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.ServerChannel;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class AnEntranceTest {

    /// Less than a client waits before it knocks again, which is a second.
    private static final int CONNECT_MILLIS = 700;

    @Test
    void is_closed_behind_whoever_stands_there_and_all_of_them_are_looked_after() throws Exception {
        try (var loop = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory())) {
            var listening = listen(loop, NioServerSocketChannel.class);
            var entrance = new Entrance(listening);
            listening.pipeline().addFirst(entrance);
            var busy = occupy(loop);
            var waiting = List.of(connected(listening), connected(listening), connected(listening));

            entrance.close();
            busy.countDown();

            for (var client : waiting) {
                assertThat(client.getInputStream().readAllBytes()).asString().isEqualTo("welcome");
                client.close();
            }
            assertThat(listening.closeFuture().await(60, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void lets_nobody_near_while_it_closes_but_looks_after_those_who_are_there() throws Exception {
        assumeTrue(Epoll.isAvailable(), "only where the kernel can be asked");
        try (var loop = new MultiThreadIoEventLoopGroup(1, EpollIoHandler.newFactory())) {
            var listening = listen(loop, EpollServerSocketChannel.class);
            var busy = occupy(loop);
            var before = connected(listening);

            Newcomers.ignore(listening);

            assertThatThrownBy(() -> connected(listening)).isInstanceOf(SocketTimeoutException.class);
            busy.countDown();
            assertThat(before.getInputStream().readAllBytes()).asString().isEqualTo("welcome");
            listening.close().sync();
        }
    }

    @Test
    void stays_open_while_others_may_stand_behind_those_who_were_let_in() {
        var listening = new EmbeddedChannel();
        var entrance = new Entrance(listening);
        listening.pipeline().addFirst(entrance);
        entrance.close();
        listening.runPendingTasks();
        var most = listening.metadata().defaultMaxMessagesPerRead();

        for (var connection = 0; connection < most; connection++) {
            listening.pipeline().fireChannelRead("connection " + connection);
        }
        listening.pipeline().fireChannelReadComplete();

        assertThat(listening.inboundMessages()).hasSize(most);
        assertThat(listening.isOpen()).isTrue();
    }

    @Test
    void is_closed_when_nobody_comes_for_a_while() {
        var listening = new EmbeddedChannel();
        listening.freezeTime();
        new Entrance(listening).close();
        listening.runPendingTasks();
        assertThat(listening.isOpen()).isTrue();

        listening.advanceTimeBy(1, TimeUnit.SECONDS);
        listening.runScheduledPendingTasks();

        assertThat(listening.isOpen()).isFalse();
    }

    private static CountDownLatch occupy(EventLoopGroup loop) {
        var over = new CountDownLatch(1);
        loop.submit(() -> {
            over.await();
            return null;
        });
        return over;
    }

    private static Channel listen(EventLoopGroup loop, Class<? extends ServerChannel> kind)
            throws InterruptedException {
        return new ServerBootstrap()
                .group(loop)
                .channel(kind)
                .childHandler(new ChannelInitializer<Channel>() {
                    @Override
                    protected void initChannel(Channel connection) {
                        connection.pipeline().addLast(new Welcome());
                    }
                })
                .bind(InetAddress.getLoopbackAddress(), 0)
                .sync()
                .channel();
    }

    private static Socket connected(Channel listening) throws IOException {
        var address = (InetSocketAddress) listening.localAddress();
        var client = new Socket();
        client.connect(address, CONNECT_MILLIS);
        return client;
    }

    private static final class Welcome extends ChannelInboundHandlerAdapter {
        @Override
        public void channelActive(ChannelHandlerContext context) {
            context.writeAndFlush(Unpooled.copiedBuffer("welcome", US_ASCII)).addListener(ChannelFutureListener.CLOSE);
        }
    }
}
