package uk.halfterm.platform.store.embedded;

import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.MongoThreadFactory;
import de.bwaldvogel.mongo.wire.MongoDatabaseHandler;
import de.bwaldvogel.mongo.wire.MongoExceptionHandler;
import de.bwaldvogel.mongo.wire.MongoWireMessageEncoder;
import de.bwaldvogel.mongo.wire.MongoWireProtocolHandler;
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
import io.netty.util.concurrent.Future;
import io.netty.util.concurrent.GlobalEventExecutor;

/** Serves a backend to connections, as the library's own server does, whose way in has no place for a {@link Doorway}. */
final class StoreServer implements AutoCloseable {

    private static final int ACCEPTING = 1;
    /** More than the driver's usual number of busy connections: a worker waits while a commit goes to disk. */
    private static final int WORKERS = 16;

    private static final int WAITING_CONNECTIONS = 100;
    private static final int SECONDS_TO_END = 5;

    private final MongoBackend backend;
    private final EventLoopGroup accepting = threads(ACCEPTING, "mongo-server-boss");
    private final EventLoopGroup workers = threads(WORKERS, "mongo-server-worker");
    private final ChannelGroup connections = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
    private final Channel listening;

    StoreServer(MongoBackend backend, InetSocketAddress address) {
        this.backend = backend;
        try {
            listening = new ServerBootstrap()
                    .group(accepting, workers)
                    .channel(NioServerSocketChannel.class)
                    .option(ChannelOption.SO_BACKLOG, WAITING_CONNECTIONS)
                    .childOption(ChannelOption.TCP_NODELAY, true)
                    .childHandler(new WayIn())
                    .bind(address)
                    .syncUninterruptibly()
                    .channel();
        } catch (RuntimeException failure) {
            endThreads();
            throw failure;
        }
    }

    InetSocketAddress address() {
        return (InetSocketAddress) listening.localAddress();
    }

    /** Ends all connections, then the backend. */
    @Override
    public void close() {
        listening.close().syncUninterruptibly();
        connections.close().syncUninterruptibly();
        endThreads();
        backend.close();
    }

    private static EventLoopGroup threads(int many, String name) {
        return new MultiThreadIoEventLoopGroup(many, new MongoThreadFactory(name), NioIoHandler.newFactory());
    }

    private void endThreads() {
        var ends = Stream.of(accepting, workers)
                .map(threads -> threads.shutdownGracefully(0, SECONDS_TO_END, TimeUnit.SECONDS))
                .toList();
        ends.forEach(Future::syncUninterruptibly);
    }

    private final class WayIn extends ChannelInitializer<Channel> {

        @Override
        protected void initChannel(Channel connection) {
            connection
                    .pipeline()
                    .addLast(
                            new Doorway(),
                            new MongoWireReplyEncoder(),
                            new MongoWireMessageEncoder(),
                            new MongoWireProtocolHandler(),
                            new MongoDatabaseHandler(backend, connections),
                            new MongoExceptionHandler());
        }
    }
}
