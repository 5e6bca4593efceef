// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.engine.spark.lake;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import org.apache.hadoop.fs.FSDataInputStream;

/** The bytes of a file, from any place on. */
final class LakeChannel implements SeekableByteChannel {
    private static final int PIECE = 1 << 16;
    private static final String READ_ONLY = "A file in a lake is written by a stream";

    private final FSDataInputStream stream;
    private final long size;
    private boolean isOpen = true;

    LakeChannel(FSDataInputStream stream, long size) {
        this.stream = stream;
        this.size = size;
    }

    /** Through an array: not every store's stream reads into a buffer. */
    @Override
    public int read(ByteBuffer target) throws IOException {
        byte[] piece = new byte[Math.min(target.remaining(), PIECE)];
        int read = stream.read(piece, 0, piece.length);
        if (read > 0) {
            target.put(piece, 0, read);
        }
        return read;
    }

    @Override
    public long position() throws IOException {
        return stream.getPos();
    }

    @Override
    public SeekableByteChannel position(long place) throws IOException {
        stream.seek(Math.min(place, size));
        return this;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public int write(ByteBuffer source) {
        throw new UnsupportedOperationException(READ_ONLY);
    }

    @Override
    public SeekableByteChannel truncate(long length) {
        throw new UnsupportedOperationException(READ_ONLY);
    }

    @Override
    public boolean isOpen() {
        return isOpen;
    }

    @Override
    public void close() throws IOException {
        isOpen = false;
        stream.close();
    }
}
