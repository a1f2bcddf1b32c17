package org.xianggan.atlas.exchange.source;

import org.xianggan.atlas.core.task.Work;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A file while it is read: says how far it is, and stops where nobody wants it any more.
public final class WatchedInput extends FilterInputStream {
    private final Work work;
    private final String what;
    private final long size;
    private long read;

    private WatchedInput(InputStream in, long size, String what, Work work) {
        super(in);
        this.size = size;
        this.what = what;
        this.work = work;
    }

    /// @param what is being done, for people
    public static WatchedInput open(Path file, String what, Work work) throws IOException {
        return new WatchedInput(Files.newInputStream(file), Files.size(file), what, work);
    }

    /// A stream inside of another file.
    ///
    /// @param size bytes; 0 where nobody can know
    public static WatchedInput of(InputStream in, long size, String what, Work work) {
        return new WatchedInput(in, size, what, work);
    }

    /// Bytes so far.
    public long position() {
        return read;
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        if (b >= 0) {
            read++;
        }
        return b;
    }

    @Override
    public int read(byte[] to, int from, int length) throws IOException {
        work.check();
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedIOException();
        }
        int n = super.read(to, from, length);
        if (n > 0) {
            read += n;
            work.at(what, size > 0 ? Math.min(1, (double) read / size) : -1);
        }
        return n;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
