package uk.halfterm.platform.store.embedded;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.ReferenceCountUtil;
import org.jspecify.annotations.Nullable;

/**
 * Hangs up on strangers who send long messages, or take long over short ones; steps aside once the connection has signed in. A driver's own
 * watch over the server never signs in, but says hello every ten seconds.
 */
final class Doorway extends ChannelInboundHandlerAdapter {

    /** A hello has less than 1,000, with all that a driver says of itself. */
    static final int MOST_BYTES = 16_384;

    /** From the beginning, or the last whole message, to the end of the next. */
    static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final int LENGTH_BYTES = 4;

    private @Nullable Future<?> hangingUp;
    private int seen;
    private int length;

    @Override
    public void channelActive(ChannelHandlerContext connection) {
        waitForMessage(connection);
        connection.fireChannelActive();
    }

    @Override
    public void channelInactive(ChannelHandlerContext connection) {
        stopWaiting();
        connection.fireChannelInactive();
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext connection) {
        stopWaiting();
    }

    @Override
    public void channelRead(ChannelHandlerContext connection, Object bytes) {
        if (SigningIn.isSignedIn(connection.channel())) {
            connection.pipeline().remove(this);
            connection.fireChannelRead(bytes);
        } else if (isShort(connection, (ByteBuf) bytes)) {
            connection.fireChannelRead(bytes);
        } else {
            ReferenceCountUtil.release(bytes);
            var unused = connection.close();
        }
    }

    /** Follows the messages by the length that each begins with. */
    private boolean isShort(ChannelHandlerContext connection, ByteBuf bytes) {
        var at = bytes.readerIndex();
        while (at < bytes.writerIndex()) {
            if (seen < LENGTH_BYTES) {
                length |= bytes.getUnsignedByte(at++) << (seen++ * Byte.SIZE);
            } else {
                var more = Math.min(length - seen, bytes.writerIndex() - at);
                at += more;
                seen += more;
            }
            if (seen >= LENGTH_BYTES && (length <= LENGTH_BYTES || length > MOST_BYTES)) {
                return false;
            }
            if (seen >= LENGTH_BYTES && seen == length) {
                seen = 0;
                length = 0;
                waitForMessage(connection);
            }
        }
        return true;
    }

    private void waitForMessage(ChannelHandlerContext connection) {
        stopWaiting();
        hangingUp = connection
                .executor()
                .schedule(() -> hangUpOnStranger(connection), PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static void hangUpOnStranger(ChannelHandlerContext connection) {
        if (!SigningIn.isSignedIn(connection.channel())) {
            var unused = connection.close();
        }
    }

    private void stopWaiting() {
        if (hangingUp != null) {
            hangingUp.cancel(false);
        }
    }
}
