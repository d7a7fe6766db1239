package org.belay.shared.table;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Knows how far it has been read. */
final class CountedStream extends FilterInputStream {

    private final long size;
    private long read;

    CountedStream(InputStream in, long size) {
        super(in);
        this.size = size;
    }

    double share() {
        return size <= 0 ? 0 : Math.min(1, read / (double) size);
    }

    @Override
    public int read() throws IOException {
        int b = in.read();
        if (b >= 0) {
            read++;
        }
        return b;
    }

    @Override
    public int read(byte[] bytes, int offset, int count) throws IOException {
        int n = in.read(bytes, offset, count);
        read += Math.max(0, n);
        return n;
    }
}
