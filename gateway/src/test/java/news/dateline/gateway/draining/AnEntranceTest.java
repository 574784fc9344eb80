package news.dateline.gateway.draining;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class AnEntranceTest {

    @Test
    void is_closed_behind_whoever_stands_there_and_all_of_them_are_looked_after() throws Exception {
        try (var loop = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory())) {
            var listening = listen(loop);
            var entrance = new Entrance(listening);
            listening.pipeline().addFirst(entrance);
            var busy = new CountDownLatch(1);
            loop.submit(() -> {
                busy.await();
                return null;
            });
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

    private static Channel listen(EventLoopGroup loop) throws InterruptedException {
        return new ServerBootstrap()
                .group(loop)
                .channel(NioServerSocketChannel.class)
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
        return new Socket(address.getAddress(), address.getPort());
    }

    private static final class Welcome extends ChannelInboundHandlerAdapter {
        @Override
        public void channelActive(ChannelHandlerContext context) {
            context.writeAndFlush(Unpooled.copiedBuffer("welcome", US_ASCII)).addListener(ChannelFutureListener.CLOSE);
        }
    }
}
