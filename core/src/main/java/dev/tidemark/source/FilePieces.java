// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.source;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a file here and there, wherever it lies. */
final class FilePieces implements AutoCloseable {
    private final SeekableByteChannel channel;
    private final long length;

    private FilePieces(SeekableByteChannel channel) throws IOException {
        this.channel = channel;
        this.length = channel.size();
    }

    static FilePieces open(Path file) throws IOException {
        return new FilePieces(Files.newByteChannel(file));
    }

    /** Of the file, in bytes, as it was when it was opened. */
    long length() {
        return length;
    }

    /** So many bytes from a place on; that the file ends before is a failure. */
    void read(long place, byte[] into, int count) throws IOException {
        channel.position(place);
        new DataInputStream(Channels.newInputStream(channel)).readFully(into, 0, count);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
