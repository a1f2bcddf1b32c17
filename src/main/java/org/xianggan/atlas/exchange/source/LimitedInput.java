package org.xianggan.atlas.exchange.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// What comes out of an archive, no more of it than is believable: a small file that swells to
/// gigabytes is an attack.
public final class LimitedInput extends FilterInputStream {
    private static final long MOST = 1L << 30;

    /// Below that any ratio will do.
    private static final long HARMLESS = 16L << 20;

    private static final long RATIO = 150;

    private final SourceWords words;
    private final long limit;
    private long read;

    /// @param packed bytes of the entry as it lies in the archive
    public LimitedInput(InputStream in, long packed, SourceWords words) {
        super(in);
        this.words = words;
        this.limit = Math.min(MOST, Math.max(HARMLESS, Math.max(1, packed) * RATIO));
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        if (b >= 0) {
            count(1);
        }
        return b;
    }

    @Override
    public int read(byte[] to, int from, int length) throws IOException {
        int n = super.read(to, from, length);
        if (n > 0) {
            count(n);
        }
        return n;
    }

    private void count(int n) {
        read += n;
        if (read > limit) {
            throw words.bad("import.zip.bomb", null, limit >> 20);
        }
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
