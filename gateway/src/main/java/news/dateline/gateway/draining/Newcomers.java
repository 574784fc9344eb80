package news.dateline.gateway.draining;

import io.netty.channel.Channel;
import io.netty.channel.ChannelException;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.unix.Buffer;
import io.netty.channel.unix.RawUnixChannelOption;
import java.nio.ByteBuffer;

/// Linux can be asked to take no notice of whoever knocks at a listening socket, while those who knocked before come in
/// (`socket(7)`, `SO_ATTACH_FILTER`). A client knocks again after a second, and is refused if the socket is gone by
/// then.
final class Newcomers {

    private static final int SOL_SOCKET = 1;
    private static final int SO_ATTACH_FILTER = 26;

    /// For each packet: drop it unless it says ACK, which only the first of a connection does not (RFC 9293, 3.1).
    private static final Instruction[] UNLESS_ACKNOWLEDGING_DROP = {
        new Instruction(0x30, 0, 13), // load a byte: the flags of the TCP header
        new Instruction(0x45, 1, 0x10), // skip one if the bit for ACK is set
        new Instruction(0x06, 0, 0), // keep nothing
        new Instruction(0x06, 0, -1), // keep everything
    };

    private static final int PROGRAM_BYTES = 16;
    private static final int PROGRAM_ADDRESS = 8;

    private static final RawUnixChannelOption FILTER =
            new RawUnixChannelOption("SO_ATTACH_FILTER", SOL_SOCKET, SO_ATTACH_FILTER, PROGRAM_BYTES);

    private Newcomers() {}

    /// @return whether they are ignored from now on; false where there is no such filter
    static boolean ignore(Channel listening) {
        if (!(listening instanceof EpollServerSocketChannel)) {
            return false;
        }
        var instructions = Buffer.allocateDirectWithNativeOrder(UNLESS_ACKNOWLEDGING_DROP.length * Instruction.BYTES);
        var program = Buffer.allocateDirectWithNativeOrder(PROGRAM_BYTES);
        try {
            for (var instruction : UNLESS_ACKNOWLEDGING_DROP) {
                instruction.writeTo(instructions);
            }
            program.putShort(0, (short) UNLESS_ACKNOWLEDGING_DROP.length);
            program.putLong(PROGRAM_ADDRESS, Buffer.memoryAddress(instructions));
            return listening.config().setOption(FILTER, program);
        } catch (ChannelException refused) {
            return false; // a sandbox may forbid it
        } finally {
            Buffer.free(program);
            Buffer.free(instructions);
        }
    }

    /// `struct sock_filter` of `linux/filter.h`.
    private record Instruction(int code, int jump, int operand) {

        static final int BYTES = 8;

        void writeTo(ByteBuffer buffer) {
            buffer.putShort((short) code).put((byte) jump).put((byte) 0).putInt(operand);
        }
    }
}
