package uk.halfterm.platform.store.embedded;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DoorwayTest {

    private final EmbeddedChannel connection = new EmbeddedChannel();

    @BeforeEach
    void connect() {
        connection.freezeTime();
        connection.pipeline().addLast(new Doorway());
        connection.pipeline().fireChannelActive();
    }

    @AfterEach
    void close() {
        connection.finishAndReleaseAll();
    }

    @Test
    void letsShortMessagesThroughHoweverTheyAreCut() {
        var whole = Unpooled.buffer().writeBytes(message(300, 300)).writeBytes(message(16_384, 16_384));
        while (whole.isReadable()) {
            connection.writeInbound(whole.readBytes(Math.min(7, whole.readableBytes())));
        }
        whole.release();

        assertThat(connection.isOpen()).isTrue();
        assertThat(connection.inboundMessages()).hasSize((300 + 16_384 + 6) / 7);
    }

    @Test
    void hangsUpAsSoonAsALongMessageIsAnnounced() {
        connection.writeInbound(message(300, 300), message(16_385, 4));

        assertThat(connection.isOpen()).isFalse();
        assertThat(connection.inboundMessages()).hasSize(1);
    }

    @Test
    void hangsUpOnALengthThatIsNone() {
        connection.writeInbound(message(-1, 4));

        assertThat(connection.isOpen()).isFalse();
    }

    @Test
    void hangsUpOnWhoSendsAByteEveryNineSeconds() {
        for (var sent = 0; sent < 3; sent++) {
            connection.writeInbound(Unpooled.wrappedBuffer(new byte[] {1}));
            pass(Duration.ofSeconds(9));
        }
        assertThat(connection.isOpen()).isTrue();

        pass(Duration.ofSeconds(3));

        assertThat(connection.isOpen()).isFalse();
    }

    @Test
    void staysWithADriverThatSaysHelloEveryTenSeconds() {
        for (var hello = 0; hello < 60; hello++) {
            connection.writeInbound(message(300, 300));
            pass(Duration.ofSeconds(10));
        }

        assertThat(connection.isOpen()).isTrue();
    }

    private void pass(Duration time) {
        connection.advanceTimeBy(time.toMillis(), TimeUnit.MILLISECONDS);
        connection.runScheduledPendingTasks();
    }

    /** The beginning of a message that says it is so long. */
    private static ByteBuf message(int said, int sent) {
        return Unpooled.buffer(sent).writeIntLE(said).writeZero(sent - 4);
    }
}
