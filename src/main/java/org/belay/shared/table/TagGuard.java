package org.belay.shared.table;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Lets no tag, comment or attribute of more than 256 KiB through. A parser hands text over piece by piece but holds
 * these whole, so one of them could fill the memory.
 */
final class TagGuard extends FilterInputStream {

    private static final int LIMIT = 256 << 10;

    private enum Place {
        TEXT,
        /** After the opening bracket; the next bytes tell what it is. */
        OPENED,
        TAG,
        QUOTED,
        COMMENT,
        INSTRUCTION,
        CDATA
    }

    private Place place = Place.TEXT;
    private int length;
    private int quote;
    private int before;
    private int beforeThat;

    TagGuard(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        int b = in.read();
        if (b >= 0) {
            see(b);
        }
        return b;
    }

    @Override
    public int read(byte[] bytes, int offset, int count) throws IOException {
        int n = in.read(bytes, offset, count);
        for (int i = 0; i < n; i++) {
            see(bytes[offset + i]);
        }
        return n;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void see(int b) throws IOException {
        if (place == Place.TEXT) {
            if (b == '<') {
                place = Place.OPENED;
                length = 0;
            }
        } else {
            if (place != Place.CDATA && ++length > LIMIT) {
                throw new IOException("a tag of more than " + LIMIT + " bytes");
            }
            place = next(b);
        }
        beforeThat = before;
        before = b;
    }

    private Place next(int b) {
        return switch (place) {
            case TEXT -> Place.TEXT;
            case OPENED -> opened(b);
            case TAG -> {
                if (b == '"' || b == '\'') {
                    quote = b;
                    yield Place.QUOTED;
                }
                yield b == '>' ? Place.TEXT : Place.TAG;
            }
            case QUOTED -> b == quote ? Place.TAG : Place.QUOTED;
            case COMMENT -> ends(b, '-', '-') && length > 5 ? Place.TEXT : Place.COMMENT;
            case INSTRUCTION -> b == '>' && before == '?' ? Place.TEXT : Place.INSTRUCTION;
            case CDATA -> ends(b, ']', ']') ? Place.TEXT : Place.CDATA;
        };
    }

    private Place opened(int b) {
        if (b == '?') {
            return Place.INSTRUCTION;
        }
        if (b == '!' || (before == '!' && b == '-')) {
            return Place.OPENED;
        }
        if (before == '-' && beforeThat == '!' && b == '-') {
            return Place.COMMENT;
        }
        if (before == '!' && b == '[') {
            return Place.CDATA;
        }
        return Place.TAG;
    }

    private boolean ends(int b, int first, int second) {
        return b == '>' && before == second && beforeThat == first;
    }
}
