package uk.halfterm.platform.store.embedded;

import java.nio.ByteBuffer;
import java.util.Arrays;

import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/** Keys of a tree that stays in memory, in the order of their unsigned bytes. */
final class UnsignedBytesType extends BasicDataType<byte[]> {

    @Override
    public int compare(byte[] one, byte[] other) {
        return Arrays.compareUnsigned(one, other);
    }

    @Override
    public int getMemory(byte[] key) {
        return key.length;
    }

    @Override
    public void write(WriteBuffer target, byte[] key) {
        throw new UnsupportedOperationException("Indexes stay in memory");
    }

    @Override
    public byte[] read(ByteBuffer source) {
        throw new UnsupportedOperationException("Indexes stay in memory");
    }

    @Override
    public byte[][] createStorage(int size) {
        return new byte[size][];
    }
}
